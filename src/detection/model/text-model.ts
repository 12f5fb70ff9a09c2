import type { Behaviour } from '../behaviours.ts';
import { BEHAVIOURS } from '../behaviours.ts';
import type { FeatureSink } from '../features/sink.ts';
import { BUCKETS, shareOfFeature } from '../features/sink.ts';
import { DetectionInputError } from '../input-error.ts';
import type { Lang } from '../result.ts';
import { sha256 } from '../sha256.ts';

const MAGIC = 'BWTM1\n';
const LABELS = BEHAVIOURS.length;
export const MODEL_LANGS = ['en', 'ko'] as const;
const HEAD_BYTES = MAGIC.length + 4 + 4 * (LABELS + 2 * LABELS * MODEL_LANGS.length);

/** Sum over the features of a message, and its place on the scale of probabilities by Platt: log-odds = slope * sum + offset. */
export interface Platt {
  slope: number;
  offset: number;
}

export type Calibration = Record<(typeof MODEL_LANGS)[number], Record<Behaviour, Platt>>;

/** One row of 13 signed bytes for each bucket that carries weight; `scales` turns them into log-odds. */
export interface ModelParts {
  scales: Float32Array;
  calibration: Calibration;
  buckets: Int32Array;
  rows: Int8Array;
}

/** Linear heads over hashed features, one a label. Read-only once made. */
export class TextModel {
  readonly sha256: string;
  readonly #rowOf = new Int32Array(BUCKETS).fill(-1);
  readonly #rows: Int8Array;
  readonly #scales: Float32Array;
  readonly #calibration: Calibration;
  readonly #sums = new Int32Array(LABELS);

  constructor({ scales, calibration, buckets, rows }: ModelParts, checksum: string) {
    buckets.forEach((bucket, row) => (this.#rowOf[bucket] = row * LABELS));
    this.#rows = rows;
    this.#scales = scales;
    this.#calibration = calibration;
    this.sha256 = checksum;
  }

  /** Calibrated log-odds of each label, in the order of BEHAVIOURS. `mixed` and `und` take the more cautious of both languages. */
  logOdds(sink: FeatureSink, lang: Lang): number[] {
    const sums = this.#sums.fill(0);
    for (let at = 0; at < sink.size; at++) {
      const row = this.#rowOf[sink.ids[at]!]!;
      if (row < 0) continue;
      for (let label = 0; label < LABELS; label++) sums[label]! += this.#rows[row + label]!;
    }
    const share = shareOfFeature(sink.size);
    return BEHAVIOURS.map((name, label) => {
      const sum = sums[label]! * this.#scales[label]! * share;
      if (lang === 'en' || lang === 'ko') return placed(this.#calibration[lang][name], sum);
      return Math.min(placed(this.#calibration.en[name], sum), placed(this.#calibration.ko[name], sum));
    });
  }

  /** Log-odds that one feature would add to one label, were it the message's share of one. */
  weight(bucket: number, label: number): number {
    const row = this.#rowOf[bucket]!;
    return row < 0 ? 0 : this.#rows[row + label]! * this.#scales[label]!;
  }
}

const placed = ({ slope, offset }: Platt, sum: number) => slope * sum + offset;

/**
 * Reads a model file and refuses one whose SHA-256 is not `checksum` (lower-case hex), or that is none. Throws DetectionInputError.
 * Layout: magic; rows (uint32); 13 scales; 2 languages x 13 x (slope, offset), all float32; bucket steps as LEB128; rows of 13 int8. Little-endian.
 */
export function readModel(bytes: Uint8Array, checksum: string): TextModel {
  if (!(bytes instanceof Uint8Array)) throw broken('is not bytes');
  const found = sha256(bytes);
  if (found !== checksum) throw broken('does not match its checksum');
  if (MAGIC !== String.fromCharCode(...bytes.subarray(0, MAGIC.length))) throw broken('is not a text model of this library');
  if (bytes.length < HEAD_BYTES) throw broken('is cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC.length;
  const float = () => view.getFloat32((at += 4) - 4, true);
  const count = view.getUint32((at += 4) - 4, true);
  if (count > BUCKETS || bytes.length < HEAD_BYTES + count * (1 + LABELS)) throw broken('is cut short');
  const scales = Float32Array.from({ length: LABELS }, float);
  const calibration = Object.fromEntries(
    MODEL_LANGS.map((lang) => [lang, Object.fromEntries(BEHAVIOURS.map((name) => [name, { slope: float(), offset: float() }]))]),
  ) as Calibration;
  const buckets = new Int32Array(count);
  let bucket = -1;
  for (let row = 0; row < count; row++) {
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      if (at === bytes.length) throw broken('is cut short');
      const byte = view.getUint8(at++);
      step |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    buckets[row] = bucket += step;
    if (step < 1 || bucket >= BUCKETS) throw broken('names features that do not exist');
  }
  if (at + count * LABELS !== bytes.length) throw broken('is cut short');
  const rows = new Int8Array(bytes.slice(at).buffer);
  return new TextModel({ scales, calibration, buckets, rows }, found);
}

/** The bytes that `readModel` reads. */
export function writeModel({ scales, calibration, buckets, rows }: ModelParts): Uint8Array {
  const steps: number[] = [];
  let before = -1;
  for (const bucket of buckets) {
    let step = bucket - before;
    for (; step > 127; step >>>= 7) steps.push((step & 127) | 128);
    steps.push(step);
    before = bucket;
  }
  const floats = [
    ...scales,
    ...MODEL_LANGS.flatMap((lang) => BEHAVIOURS.flatMap((name) => Object.values(ordered(calibration[lang][name])))),
  ];
  const head = MAGIC.length + 4 + floats.length * 4;
  const bytes = new Uint8Array(head + steps.length + rows.length);
  const view = new DataView(bytes.buffer);
  [...MAGIC].forEach((char, i) => view.setUint8(i, char.charCodeAt(0)));
  view.setUint32(MAGIC.length, buckets.length, true);
  floats.forEach((value, i) => view.setFloat32(MAGIC.length + 4 + i * 4, value, true));
  bytes.set(steps, head);
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength), head + steps.length);
  return bytes;
}

const ordered = ({ slope, offset }: Platt) => ({ slope, offset });

function broken(problem: string) {
  return new DetectionInputError('model', problem, 'Use the model file that came with this version of the library, unchanged.');
}
