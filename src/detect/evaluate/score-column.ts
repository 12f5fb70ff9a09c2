import type { Counts } from '../../lab/metrics/counts.ts';
import { count, noCounts } from '../../lab/metrics/counts.ts';
import type { Scored } from '../../lab/metrics/ranking.ts';

/** Scores of one kind of case, nine bytes each: all that is kept of a text. */
export class ScoreColumn {
  readonly counts: Counts = noCounts();
  #scores = new Float64Array(64);
  #positive = new Uint8Array(64);
  #size = 0;

  add(score: number, active: boolean, positive: boolean) {
    if (this.#size === this.#scores.length) this.#grow();
    this.#scores[this.#size] = score;
    this.#positive[this.#size++] = Number(positive);
    count(this.counts, active, positive);
  }

  /** Made anew for each call, so that only one column at a time takes the room of objects. */
  cases(): Scored[] {
    return Array.from({ length: this.#size }, (_, at) => ({ score: this.#scores[at]!, positive: this.#positive[at] === 1 }));
  }

  #grow() {
    const [scores, positive] = [new Float64Array(this.#size * 2), new Uint8Array(this.#size * 2)];
    scores.set(this.#scores);
    positive.set(this.#positive);
    [this.#scores, this.#positive] = [scores, positive];
  }
}
