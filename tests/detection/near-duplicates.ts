const SHINGLE = 3;

/** Runs of three characters of a text, without case, signs or double blanks. */
function shinglesOf(text: string): Set<string> {
  const plain = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(Array.from({ length: Math.max(1, plain.length - SHINGLE + 1) }, (_, at) => plain.slice(at, at + SHINGLE)));
}

/** Texts to look for near-duplicates in, by Jaccard similarity of their shingles: exact, through an inverted index. */
export class Similar {
  readonly #having = new Map<string, number[]>();
  readonly #sizes: number[] = [];

  constructor(texts: readonly string[]) {
    texts.forEach((text, at) => {
      const shingles = shinglesOf(text);
      this.#sizes.push(shingles.size);
      for (const shingle of shingles) {
        const list = this.#having.get(shingle);
        if (list) list.push(at);
        else this.#having.set(shingle, [at]);
      }
    });
  }

  /** Similarity 0..1 of the most similar text. */
  nearest(text: string): number {
    const shingles = shinglesOf(text);
    const shared = new Uint16Array(this.#sizes.length);
    for (const shingle of shingles) for (const at of this.#having.get(shingle) ?? []) shared[at]!++;
    return shared.reduce((best, both, at) => Math.max(best, both / (shingles.size + this.#sizes[at]! - both)), 0);
  }
}
