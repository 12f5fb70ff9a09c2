import { expect, test } from 'vitest';
import { BEHAVIOURS, createClassifier, DEFAULT_POLICY, DetectionInputError } from '../../src/detection/index.ts';
import { BUCKETS, FeatureSink, shareOfFeature } from '../../src/detection/features/sink.ts';
import { defaultModel } from '../../src/detection/model/default-model.ts';
import type { ModelParts } from '../../src/detection/model/text-model.ts';
import { readModel, writeModel } from '../../src/detection/model/text-model.ts';
import { WEIGHTS } from '../../src/detection/model/weights.ts';
import { sha256 } from '../../src/detection/sha256.ts';
import { everyLabel } from './scripted.ts';

const LABELS = BEHAVIOURS.length;
const TOY = toy();
const BYTES = writeModel(TOY);
const FIRST_STEP = BYTES.length - TOY.rows.length - 6;

test('a model that is written and read again weighs and scores as before', () => {
  const model = readModel(BYTES, sha256(BYTES));
  expect(model.sha256).toBe(sha256(BYTES));
  for (const [row, bucket] of TOY.buckets.entries()) {
    for (let label = 0; label < LABELS; label++) {
      expect(model.weight(bucket, label)).toBeCloseTo(TOY.rows[row * LABELS + label]! * TOY.scales[label]!, 6);
    }
  }
  expect(model.weight(17, 0)).toBe(0);
});

test('log-odds are slope times the sum of the weights, shared by the number of features, plus offset', () => {
  const model = readModel(BYTES, sha256(BYTES));
  const sink = new FeatureSink();
  sink.clear();
  sink.ids.set([TOY.buckets[0]!, TOY.buckets[2]!, 17]);
  sink.size = 3;
  const { en, ko } = TOY.calibration;
  BEHAVIOURS.forEach((name, label) => {
    const sum = (TOY.rows[label]! + TOY.rows[2 * LABELS + label]!) * TOY.scales[label]! * shareOfFeature(3);
    const [inEnglish, inKorean] = [en, ko].map((side) => side[name].slope * sum + side[name].offset);
    expect(model.logOdds(sink, 'en')[label]).toBeCloseTo(inEnglish!, 5);
    expect(model.logOdds(sink, 'ko')[label]).toBeCloseTo(inKorean!, 5);
    for (const lang of ['mixed', 'und'] as const) {
      expect(model.logOdds(sink, lang)[label]).toBeCloseTo(Math.min(inEnglish!, inKorean!), 5);
    }
  });
});

test('the committed model is what its checksum says, at most 4 MB, and survives being written again', () => {
  const bytes = Buffer.from(WEIGHTS.base64, 'base64');
  expect(sha256(bytes)).toBe(WEIGHTS.sha256);
  expect(bytes.length).toBeLessThanOrEqual(4e6);
  expect(readModel(bytes, WEIGHTS.sha256).sha256).toBe(defaultModel().sha256);
});

test.each<[string, Uint8Array, RegExp]>([
  ['with one bit changed', changed(BYTES, BYTES.length - 1), /does not match its checksum/],
  ['of other bytes altogether', new TextEncoder().encode('no model'), /does not match its checksum/],
  ['that is empty', new Uint8Array(0), /does not match its checksum/],
])('a model file %s is refused by its checksum', (_, bytes, problem) => {
  expect(refusal(bytes, sha256(BYTES))).toMatch(problem);
});

// A checksum says that a file is the one meant, not that it is whole when it was made.
test.each<[string, Uint8Array, RegExp]>([
  ['with another magic', changed(BYTES, 0), /is not a text model/],
  ['that is empty', new Uint8Array(0), /is not a text model/],
  ['cut in its head', BYTES.slice(0, 40), /is cut short/],
  ['cut in its list of features', BYTES.slice(0, FIRST_STEP + 2), /is cut short/],
  ['cut in its rows', BYTES.slice(0, -1), /is cut short/],
  ['with something behind', new Uint8Array([...BYTES, 0]), /is cut short/],
  ['that claims four thousand million rows', withRows(0xffffffff), /is cut short/],
  ['whose features go on without end', new Uint8Array(BYTES).fill(0xff, FIRST_STEP), /is cut short|do not exist/],
])('a model file %s is refused though its checksum fits', (_, bytes, problem) => {
  expect(refusal(bytes, sha256(bytes))).toMatch(problem);
});

test.each([undefined, null, 'text', [1, 2, 3], {}])('%j is no model file', (bytes) => {
  expect(refusal(bytes as never, WEIGHTS.sha256)).toMatch(/is not bytes/);
});

test('other weights give other results and another checksum in every stamp', () => {
  const model = readModel(BYTES, sha256(BYTES));
  const [own, other] = [createClassifier(), createClassifier({ model })].map((it) => it.classify('keep this between us'));
  expect(other!.model).toMatchObject({ id: own!.model.id, policy: `${DEFAULT_POLICY.id}@${DEFAULT_POLICY.version}` });
  expect(other!.model.sha256).not.toBe(own!.model.sha256);
  expect(other!.labels).not.toEqual(own!.labels);
});

function refusal(bytes: Uint8Array, checksum: string) {
  try {
    readModel(bytes, checksum);
  } catch (error) {
    expect(error).toBeInstanceOf(DetectionInputError);
    expect(error).toMatchObject({ field: 'model' });
    return (error as Error).message;
  }
  throw new Error('Expected a refusal');
}

/** Steps of one, two and three bytes. */
function toy(): ModelParts {
  const buckets = Int32Array.from([5, 5 + 200, BUCKETS - 1]);
  return {
    buckets,
    scales: Float32Array.from({ length: LABELS }, (_, label) => (label + 1) / 64),
    calibration: { en: everyLabel({ slope: 1.5, offset: -2 }), ko: everyLabel({ slope: 0.5, offset: 0.25 }) },
    rows: Int8Array.from({ length: buckets.length * LABELS }, (_, at) => ((at * 37) % 255) - 127),
  };
}

function changed(bytes: Uint8Array, at: number) {
  const copy = new Uint8Array(bytes);
  copy[at]! ^= 1;
  return copy;
}

function withRows(count: number) {
  const copy = new Uint8Array(BYTES);
  new DataView(copy.buffer).setUint32(6, count, true);
  return copy;
}
