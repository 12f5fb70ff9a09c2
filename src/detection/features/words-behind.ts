import type { TextModel } from '../model/text-model.ts';
import type { ViewName } from '../result.ts';
import type { View } from '../text/view.ts';
import { originalSpan } from '../text/view.ts';
import type { FeatureSink } from './sink.ts';
import { shareOfFeature } from './sink.ts';

/** Words that speak for a label, with offsets in the original text; `weight` in log-odds. */
export interface WordSpan {
  start: number;
  end: number;
  weight: number;
  view: ViewName;
}

const WORD = /[\p{L}\p{N}']+/gu;
const MOST = 3;
const LEAST_WEIGHT = 0.3;
const SHARE_OF_BEST = 0.35;

/** Shares the weight of every feature among the words it covers, and gives the words that carry most of it, neighbours as one. */
export function wordsBehind(label: number, view: View, sink: FeatureSink, model: TextModel): WordSpan[] {
  const words = [...view.text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    weight: 0,
    view: view.name,
  }));
  const factor = shareOfFeature(sink.size);
  for (let at = 0; at < sink.size; at++) {
    const start = sink.starts[at]!;
    if (start < 0) continue;
    const covered = words.filter((word) => word.start < sink.ends[at]! && word.end > start);
    const share = (model.weight(sink.ids[at]!, label) * factor) / covered.length;
    for (const word of covered) word.weight += share;
  }
  const best = Math.max(0, ...words.map(({ weight }) => weight));
  const telling = words.filter(({ weight }) => weight >= LEAST_WEIGHT && weight >= best * SHARE_OF_BEST);
  return joined(telling, view.text)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((span) => ({ ...span, ...originalSpan(view, span.start, span.end), weight: Math.round(span.weight * 100) / 100 }));
}

function joined(words: readonly WordSpan[], text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const word of words) {
    const before = spans.at(-1);
    if (before && /^\s*$/.test(text.slice(before.end, word.start))) {
      before.end = word.end;
      before.weight += word.weight;
    } else spans.push({ ...word });
  }
  return spans;
}
