/** Why something was refused; the code decides the HTTP status, the sentence is for the person. */
export type RefusalCode = 'BAD_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT' | 'TOO_MANY_REQUESTS';

/** An expected "no" from a feature. It becomes an answer in `actions/refusals.ts` and `platform/http/json-endpoint.ts`, nowhere else. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, sentence: string, retryAfter?: number) {
    super(sentence);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
