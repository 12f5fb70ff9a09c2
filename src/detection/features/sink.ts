/** Buckets that features are hashed to. The note on detection has 2^18; the corpus grew to fill them, so there are twice as many. */
export const BUCKETS: number = 2 ** 19;

const MASK = BUCKETS - 1;

/**
 * Takes features as hashes with the span of the view they come from. One instance is used again and again: no message leaves garbage behind.
 * A bucket counts once a message, however often it is met, so a word that is repeated does not shout.
 */
export class FeatureSink {
  size = 0;
  ids: Int32Array = new Int32Array(1024);
  starts: Int32Array = new Int32Array(1024);
  ends: Int32Array = new Int32Array(1024);
  readonly #seen = new Uint32Array(BUCKETS);
  #message = 0;

  clear(): void {
    this.size = 0;
    // After 2^32 messages the marks of the first would be taken for those of now.
    if (++this.#message === 0xffffffff) {
      this.#seen.fill(0);
      this.#message = 1;
    }
  }

  /** `hash` as made by `hashed` and `mixed`; `start` and `end` are offsets in the view. */
  add(hash: number, start: number, end: number): void {
    const id = finished(hash) & MASK;
    if (this.#seen[id] === this.#message) return;
    this.#seen[id] = this.#message;
    if (this.size === this.ids.length) this.#grow();
    this.ids[this.size] = id;
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.size++;
  }

  #grow() {
    const larger = (old: Int32Array) => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.ids = larger(this.ids);
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
  }
}

const REFERENCE = 99;
const SHORTEST = 60;

/** What each feature of a message counts: a long message has more of them and is no stronger evidence for that. */
export const shareOfFeature = (features: number): number => REFERENCE / (features + SHORTEST);

/** FNV-1a over UTF-16 units, begun from a seed that keeps kinds of features apart. */
export function hashed(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}

export function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** FNV's low bits are weak for short words; the finish of murmur3 spreads them. */
function finished(hash: number) {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
