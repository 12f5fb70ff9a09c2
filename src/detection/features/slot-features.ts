import type { FeatureSink } from './sink.ts';
import { hashed, mixed } from './sink.ts';

/** One word of a known class, with its place in the view. */
export interface SlotWord {
  hash: number;
  start: number;
  end: number;
}

const SEED = { one: 0x41, pair: 0x42, next: 0x43, three: 0x44, tone: 0x45 };
const REACH = 8;

export const slotHash = (slot: string) => hashed(SEED.one, slot);

/**
 * Features of the classes of one clause: each class, ordered pairs, runs of two and three, and each under the clause's tones (asks, retells, ...).
 * They carry over to words that training never met together.
 */
export function addSlots(words: readonly SlotWord[], tones: readonly number[], sink: FeatureSink) {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    sink.add(word.hash, word.start, word.end);
    for (const tone of tones) sink.add(mixed(mixed(SEED.tone, word.hash), tone), word.start, word.end);
    for (let back = 1; back <= REACH && at - back >= 0; back++) {
      const before = words[at - back]!;
      const pair = mixed(mixed(back === 1 ? SEED.next : SEED.pair, before.hash), word.hash);
      sink.add(pair, before.start, word.end);
      // Close or far, the two are met: one feature for both, so that a filler between them does not hide it.
      if (back === 1) sink.add(mixed(mixed(SEED.pair, before.hash), word.hash), before.start, word.end);
      for (const tone of tones) sink.add(mixed(pair, tone), before.start, word.end);
      if (back === 1 && at > 1) sink.add(mixed(mixed(SEED.three, words[at - 2]!.hash), pair), words[at - 2]!.start, word.end);
    }
  }
}
