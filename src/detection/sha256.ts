// Own SHA-256 because the browser's is asynchronous, node:crypto is not in the browser, and results are synchronous.
const PRIMES = [...primes(64)];
const K = Uint32Array.from(PRIMES, (p) => fraction(Math.cbrt(p)));
const START = Uint32Array.from(PRIMES.slice(0, 8), (p) => fraction(Math.sqrt(p)));

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, lower-case hex. Source: FIPS 180-4. */
export function sha256(content: string | Uint8Array): string {
  const data = padded(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const hash = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < data.byteLength; at += 64) addBlock(hash, data, at, schedule);
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function addBlock(hash: Uint32Array, data: DataView, at: number, w: Uint32Array) {
  for (let i = 0; i < 64; i++) {
    if (i < 16) w[i] = data.getUint32(at + i * 4);
    else w[i] = sigma(w[i - 2]!, 17, 19, 10) + w[i - 7]! + sigma(w[i - 15]!, 7, 18, 3) + w[i - 16]!;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  const next = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) hash[i] = hash[i]! + next[i]!;
}

function padded(bytes: Uint8Array): DataView {
  const size = (((bytes.length + 8) >> 6) + 1) << 6;
  const block = new Uint8Array(size);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(size - 4, bytes.length * 8);
  return view;
}

function turn(word: number, by: number) {
  return (word >>> by) | (word << (32 - by));
}

function sigma(word: number, a: number, b: number, shift: number) {
  return turn(word, a) ^ turn(word, b) ^ (word >>> shift);
}

function fraction(root: number) {
  return ((root % 1) * 2 ** 32) >>> 0;
}

function* primes(count: number) {
  for (let n = 2, found = 0; found < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) {
      found++;
      yield n;
    }
  }
}
