import { DetectionInputError } from '../detection/index.ts';
import { objectOf } from './line-object.ts';
import type { Line } from './line-splitter.ts';

/** Counts the lines of one input and says on stderr which were refused, and why. Never says what stood in them. */
export class Intake {
  #lines = 0;
  #empty = 0;
  #refused = 0;
  readonly #name: string;

  /** `name` tells inputs apart where there are two. */
  constructor(name = '') {
    this.#name = name ? `${name} ` : '';
  }

  /** What `read` makes of the line's object; undefined where the line is empty or refused. */
  take<Result>(line: Line, read: (object: Record<string, unknown>) => Result): Result | undefined {
    this.#lines++;
    try {
      const object = objectOf(line);
      if (object) return read(object);
      this.#empty++;
    } catch (error) {
      if (!(error instanceof DetectionInputError)) throw error;
      this.#refused++;
      process.stderr.write(`${this.#name}line ${line.number}: ${error.message}\n`);
    }
    return undefined;
  }

  /** Says the sum on stderr; answers with the exit code. */
  close(): 0 | 1 {
    const empty = this.#empty > 0 ? `, ${this.#empty} empty` : '';
    process.stderr.write(
      `${this.#name}${this.#lines} ${this.#lines === 1 ? 'line' : 'lines'}, ${this.#refused} refused${empty}\n`,
    );
    return this.#refused > 0 ? 1 : 0;
  }
}
