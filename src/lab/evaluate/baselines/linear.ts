import { BEHAVIOURS } from '../../../detection/behaviours.ts';
import type { Chance } from '../../chance.ts';
import { shuffled } from '../../chance.ts';
import type { Message } from '../../train/examples.ts';
import { isActive } from '../../train/examples.ts';
import type { Scorer } from '../scorer.ts';

const EPOCHS = 8;
const RATE = 0.5;
const L2 = 1e-4;

/** TF-IDF of words and pairs of words with one logistic regression a label: the classic of the field (after Morris & Hirst, 2012). */
export function linearScorer(training: readonly Message[], chance: Chance): Scorer {
  const vocabulary = vocabularyOf(training.map(({ text }) => text));
  const rows = training.map(({ text, truth }) => ({ vector: vocabulary(text), truth }));
  const weights = BEHAVIOURS.map(() => new Float64Array(vocabulary.size));
  const biases = BEHAVIOURS.map(() => -3);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const step = RATE / (1 + epoch);
    for (const { vector, truth } of shuffled(chance, rows)) {
      BEHAVIOURS.forEach((_, label) => {
        const error = logistic(biases[label]! + dot(weights[label]!, vector)) - isActive(truth, label);
        biases[label]! -= step * 0.05 * error;
        for (const [word, value] of vector) weights[label]![word]! -= step * (error * value + L2 * weights[label]![word]!);
      });
    }
  }
  return {
    name: 'TF-IDF, linear',
    score: (text) => {
      const vector = vocabulary(text);
      return BEHAVIOURS.map((_, label) => logistic(biases[label]! + dot(weights[label]!, vector)));
    },
    active: (_, scores) => scores.map((score) => score >= 0.5),
  };
}

type Vector = [word: number, value: number][];

const logistic = (z: number) => 1 / (1 + Math.exp(-z));
const dot = (weights: Float64Array, vector: Vector) => vector.reduce((sum, [word, value]) => sum + weights[word]! * value, 0);

function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

function vocabularyOf(texts: readonly string[]) {
  const documents = new Map<string, number>();
  for (const text of texts) for (const term of new Set(termsOf(text))) documents.set(term, (documents.get(term) ?? 0) + 1);
  const known = new Map(
    [...documents]
      .filter(([, count]) => count > 1)
      .map(([term, count], at) => [term, { at, idf: Math.log(texts.length / count) }]),
  );
  const vectorOf = (text: string): Vector => {
    const counts = new Map<string, number>();
    for (const term of termsOf(text)) if (known.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const values = [...counts].map(([term, count]): [number, number] => [
      known.get(term)!.at,
      (1 + Math.log(count)) * known.get(term)!.idf,
    ]);
    const length = Math.hypot(...values.map(([, value]) => value)) || 1;
    return values.map(([at, value]) => [at, value / length]);
  };
  return Object.assign(vectorOf, { size: known.size });
}
