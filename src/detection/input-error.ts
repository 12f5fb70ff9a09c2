/** Input the library cannot judge. `field` names what is wrong, `fix` says what to do; neither repeats the value given. */
export class DetectionInputError extends Error {
  readonly field: string;
  readonly fix: string;

  constructor(field: string, problem: string, fix: string) {
    super(`${field}: ${problem}. ${fix}`);
    this.name = 'DetectionInputError';
    this.field = field;
    this.fix = fix;
  }
}
