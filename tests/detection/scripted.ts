import type { Behaviour, Policy } from '../../src/detection/index.ts';
import { BEHAVIOURS, createClassifier, DEFAULT_POLICY } from '../../src/detection/index.ts';
import { collectFeatures } from '../../src/detection/features/features.ts';
import { FeatureSink } from '../../src/detection/features/sink.ts';
import { TextModel } from '../../src/detection/model/text-model.ts';
import type { ModelParts } from '../../src/detection/model/text-model.ts';
import { readCues } from '../../src/detection/reading.ts';
import { logit } from '../../src/detection/scores.ts';

type Scores = Partial<Record<Behaviour, number>>;

export const everyLabel = <Value>(value: Value) =>
  Object.fromEntries(BEHAVIOURS.map((label) => [label, value])) as Record<Behaviour, Value>;

const SILENT = 0.001;
const NO_WEIGHTS: ModelParts = {
  scales: new Float32Array(BEHAVIOURS.length).fill(1),
  calibration: { en: everyLabel({ slope: 1, offset: 0 }), ko: everyLabel({ slope: 1, offset: 0 }) },
  buckets: new Int32Array(0),
  rows: new Int8Array(0),
};

/** A model that says of each text what the test wrote down, so that tests of the layers above hold whatever is trained. */
class ScriptedModel extends TextModel {
  readonly #answers = new Map<string, Scores>();

  constructor(script: Record<string, Scores>) {
    super(NO_WEIGHTS, 'scripted');
    const sink = new FeatureSink();
    for (const [text, scores] of Object.entries(script)) {
      const { views, cues } = readCues(text);
      collectFeatures(views, cues, 'und', sink);
      this.#answers.set(keyOf(sink), scores);
    }
  }

  override logOdds(sink: FeatureSink): number[] {
    const scores = this.#answers.get(keyOf(sink)) ?? {};
    return BEHAVIOURS.map((label) => logit(scores[label] ?? SILENT));
  }
}

// The first feature is the language alone.
const keyOf = (sink: FeatureSink) => sink.ids.slice(1, sink.size).join();

/** Numbers that training does not touch. */
export const STEADY_POLICY: Policy = {
  ...structuredClone(DEFAULT_POLICY),
  ...{ id: 'steady', version: '1.0.0', thresholds: { en: everyLabel(0.5), ko: everyLabel(0.5) } },
  conversation: {
    ...{ halfLifeMessages: 20, halfLifeDays: 14, evidenceFrom: 0.15, presentFrom: 0.5, skepticism: { tau: 0.5, k: 2, m: 3 } },
    ...{ bands: { guarded: 0.2, elevated: 0.5, high: 0.8 }, intercept: -3 },
    weights: {
      ...{ adult_indicator: 0.3, minor_indicator: 0, age_inquiry: 1, sexual_topic: 1, secrecy: 1.5, isolation: 1.5 },
      ...{ platform_migration: 1, meeting_request: 1, image_request: 1.2, gift_or_payment: 0.8, coercion_threat: 3.2 },
      ...{ rapport_flattery: 0.5, protective_context: -1.2 },
    },
    ...{ anotherBehaviour: 0.3, adultTimesMinor: 1.2, topicTimesMinor: 1.2, requestDensity: 0.5, oneSided: 0.2, softFirst: 0.2 },
  },
};

/** Each label has a word of its own name that says it plainly, `faint NAME` says it too weakly to be active, and `idle` says nothing. */
const PLAIN = Object.fromEntries<Scores>([
  ...BEHAVIOURS.map((label): [string, Scores] => [said(label), { [label]: 0.97 }]),
  ...BEHAVIOURS.map((label): [string, Scores] => [faint(label), { [label]: 0.4 }]),
]);

export function said(...labels: Behaviour[]) {
  return labels.map((label) => label.replace('_', ' ')).join(' and ');
}

export function faint(label: Behaviour) {
  return `faint ${said(label)}`;
}

export function scripted(more: Record<string, Scores> = {}, policy: Policy = STEADY_POLICY) {
  return createClassifier({ policy, model: new ScriptedModel({ ...PLAIN, ...more }) });
}

export type Line = [speaker: string, text: string, at?: string];

/** The results of a whole conversation, message by message. */
export function converse(lines: readonly Line[], classifier = scripted(), options: { halfLifeMessages?: number } = {}) {
  const conversation = classifier.conversation({ id: 'c', ...options });
  return lines.map(([speaker, text, at], number) =>
    conversation.push({ id: `m${number}`, speaker, text, ...(at ? { at } : {}) }),
  );
}
