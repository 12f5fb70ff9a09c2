import type { Cue } from '../reading.ts';
import type { Lang } from '../result.ts';
import type { View } from '../text/view.ts';
import { addHangul } from './hangul.ts';
import { addLatin } from './latin.ts';
import type { FeatureSink } from './sink.ts';
import { hashed, mixed } from './sink.ts';

const SEED = { cue: 0x31, bias: 0x32, count: 0x33 };

/** The reading that hides least: loose jamo composed, else look-alikes and split words undone, else the message as it stands. */
function plainestView(views: readonly View[]): View {
  return views.find(({ name }) => name === 'jamo') ?? views.findLast(({ name }) => name === 'folded') ?? views[0]!;
}

/** Fills the sink with the features of one message. Those of cues carry no span (-1): the cues are evidence themselves. */
export function collectFeatures(views: readonly View[], cues: readonly Cue[], lang: Lang, sink: FeatureSink): View {
  sink.clear();
  const view = plainestView(views);
  sink.add(hashed(SEED.bias, lang), -1, -1);
  addLatin(view.text, sink);
  addHangul(view.text, sink);
  // Korean typed on a Latin keyboard is a second message in the same keys; its offsets are those of another view.
  const keys = views.find(({ name }) => name === 'qwerty');
  const before = sink.size;
  if (keys) addHangul(keys.text, sink);
  sink.starts.fill(-1, before, sink.size);
  let own = 0;
  for (const cue of cues) {
    const base = hashed(SEED.cue, cue.label);
    if (cue.stance === null) {
      own++;
      sink.add(mixed(base, cue.weight * 10), -1, -1);
      sink.add(mixed(base, 1), -1, -1);
    } else {
      sink.add(hashed(base, cue.stance), -1, -1);
      sink.add(mixed(base, 2), -1, -1);
    }
  }
  if (own > 1) sink.add(mixed(SEED.count, Math.min(own, 4)), -1, -1);
  return view;
}
