import type { Behaviour } from './behaviours.ts';
import { BEHAVIOURS } from './behaviours.ts';
import { collectFeatures } from './features/features.ts';
import { FeatureSink } from './features/sink.ts';
import { wordsBehind } from './features/words-behind.ts';
import type { WordSpan } from './features/words-behind.ts';
import type { TextModel } from './model/text-model.ts';
import { logit } from './scores.ts';
import type { Policy } from './policy.ts';
import type { Reading } from './reading.ts';
import { readCues } from './reading.ts';
import type { Lang } from './result.ts';

/** What the model holds of one message, before it is put into words. */
export interface Judgement extends Reading {
  lang: Lang;
  heads: Head[];
}

export interface Head {
  label: Behaviour;
  /** Calibrated log-odds, and the threshold in log-odds and as the policy has it. */
  odds: number;
  from: number;
  threshold: number;
  /** The words that carry an active label. */
  words: WordSpan[];
}

/** Thresholds and weights that judge together. */
export interface Engine {
  policy: Policy;
  model: TextModel;
}

const sink = new FeatureSink();

/** Reads one message with rules and model. Nothing is kept. */
export function judge(text: string, lang: Lang, { policy, model }: Engine): Judgement {
  const reading = readCues(text);
  const view = collectFeatures(reading.views, reading.cues, lang, sink);
  const odds = model.logOdds(sink, lang);
  const heads = BEHAVIOURS.map((label, at): Head => {
    const threshold = thresholdOf(policy, lang, label);
    const from = logit(threshold);
    const active = odds[at]! >= from;
    return { label, odds: odds[at]!, from, threshold, words: active ? wordsBehind(at, view, sink, model) : [] };
  });
  return { ...reading, lang, heads };
}

/** Mixed text is held against the stricter threshold of the two languages. */
function thresholdOf({ thresholds: { en, ko } }: Policy, lang: Lang, label: Behaviour): number {
  if (lang === 'ko') return ko[label];
  return lang === 'en' ? en[label] : Math.max(en[label], ko[label]);
}
