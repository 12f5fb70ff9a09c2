// Why not a library: node:readline and ndjson parsers hold a line however long it is; split2 can bound it, but then drops it
// without its number, and decodes before anyone can see that the bytes were no UTF-8.

/** Longest line that is read, in bytes. */
export const MAX_LINE_BYTES = 2_000_000;

const NEWLINE = 10;

/** `bytes` is null where the line was longer than MAX_LINE_BYTES: it was counted and let go. */
export interface Line {
  number: number;
  bytes: Uint8Array | null;
}

/** Cuts chunks into lines. Holds one unfinished line at the most, and of a line past the limit nothing. */
export class LineSplitter {
  #held = Buffer.allocUnsafe(64 * 1024);
  #size = 0;
  #tooLong = false;
  #number = 0;

  /** The lines that this chunk completes. Their bytes are good until the next call. */
  take(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      lines.push(this.#complete(chunk.subarray(from, to)));
      from = to + 1;
    }
    this.#hold(chunk.subarray(from));
    return lines;
  }

  /** The last line, where the input does not end in a newline. */
  end(): Line[] {
    return this.#size > 0 || this.#tooLong ? [this.#complete(Buffer.alloc(0))] : [];
  }

  #complete(rest: Buffer): Line {
    const number = ++this.#number;
    if (this.#size === 0 && !this.#tooLong && rest.length <= MAX_LINE_BYTES) return { number, bytes: rest };
    this.#hold(rest);
    const bytes = this.#tooLong ? null : Uint8Array.prototype.slice.call(this.#held, 0, this.#size);
    this.#size = 0;
    this.#tooLong = false;
    return { number, bytes };
  }

  #hold(part: Buffer) {
    if (this.#tooLong || this.#size + part.length > MAX_LINE_BYTES) {
      this.#tooLong = true;
      this.#size = 0;
      return;
    }
    this.#makeRoom(this.#size + part.length);
    part.copy(this.#held, this.#size);
    this.#size += part.length;
  }

  #makeRoom(size: number) {
    if (size <= this.#held.length) return;
    const larger = Buffer.allocUnsafe(Math.min(MAX_LINE_BYTES, Math.max(size, 2 * this.#held.length)));
    this.#held.copy(larger, 0, 0, this.#size);
    this.#held = larger;
  }
}

/** Lines in the order of the input, as many at a time as have arrived; waits for whoever takes them. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  const splitter = new LineSplitter();
  for await (const chunk of chunks) yield splitter.take(chunk);
  yield splitter.end();
}
