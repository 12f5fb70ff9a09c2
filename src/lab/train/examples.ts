import type { Behaviour } from '../../detection/behaviours.ts';
import { BEHAVIOURS } from '../../detection/behaviours.ts';
import { collectFeatures } from '../../detection/features/features.ts';
import { FeatureSink } from '../../detection/features/sink.ts';
import { readCues } from '../../detection/reading.ts';
import { languageOf } from '../../detection/text/language.ts';
import type { Chance } from '../chance.ts';
import { below, between, chanceFrom, seedOf } from '../chance.ts';
import type { Family } from '../corpus/families.ts';
import { messagesOf } from '../corpus/messages.ts';
import { OBFUSCATIONS, obfuscated } from '../obfuscate/obfuscate.ts';

/** One message with its truth. */
export interface Message {
  text: string;
  family: Family;
  /** Bit i is set when BEHAVIOURS[i] is active. */
  truth: number;
  /** As the corpus has it, disguised by rules, or a piece of it. */
  made: 'plain' | 'disguised' | 'fragment';
}

/** A message as the trainer sees it: buckets and truth. */
export interface Example {
  ids: Int32Array;
  message: Message;
}

export const isActive = (truth: number, label: number) => (truth >> label) & 1;

export const truthOf = (active: readonly Behaviour[]) =>
  active.reduce((bits, label) => bits | (1 << BEHAVIOURS.indexOf(label)), 0);

export interface Sampling {
  perFamily: number;
  /** Share of messages that come a second time, obfuscated by one to three rules that training may know. */
  obfuscatedShare: number;
  /** Share of messages of which a word or a few come once more, with nothing active. */
  fragmentShare: number;
  seed: number;
}

export function sampled(families: readonly Family[], { perFamily, obfuscatedShare, fragmentShare, seed }: Sampling): Message[] {
  return families.flatMap((family) => {
    const truth = truthOf(family.active);
    const chance = chanceFrom(seedOf(seed, `more/${family.lang}-${family.author}/${family.key}`));
    const known = OBFUSCATIONS[family.lang].filter((rule) => !rule.unseen);
    return messagesOf(family, perFamily, seed).flatMap((text) => {
      const messages: Message[] = [{ text, family, truth, made: 'plain' }];
      if (chance() < obfuscatedShare) {
        const disguised = obfuscated(text, family.lang, between(chance, 1, 4), chance, known);
        messages.push({ text: disguised, family, truth, made: 'disguised' });
      }
      if (chance() < fragmentShare) {
        // Of everyday talk a few words are as harmless as the whole. Of other talk one English word is; a Korean one may be a whole request.
        const everyday = truth === 0 && family.near === null;
        const fragment = everyday || family.lang === 'en' ? fragmentOf(text, everyday ? between(chance, 1, 3) : 1, chance) : null;
        if (fragment) messages.push({ text: fragment, family, truth: 0, made: 'fragment' });
      }
      return messages;
    });
  });
}

function fragmentOf(text: string, words: number, chance: Chance): string | null {
  const all = text.split(' ');
  if (all.length <= words + 1) return null;
  const from = below(chance, all.length - words + 1);
  return all.slice(from, from + words).join(' ');
}

const sink = new FeatureSink();

export function exampleOf(message: Message): Example {
  const reading = readCues(message.text);
  collectFeatures(reading.views, reading.cues, languageOf(message.text), sink);
  return { ids: sink.ids.slice(0, sink.size), message };
}
