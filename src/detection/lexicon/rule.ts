import type { Behaviour } from '../behaviours.ts';

/** One expert rule. `weight` orders evidence and is a feature of the heads; it decides nothing by itself. */
export interface Rule {
  label: Behaviour;
  weight: number;
  pattern: RegExp;
  /** Whom an age or role statement is about; the speaker unless said otherwise. */
  about: 'speaker' | 'addressee';
  /** Only counts where the sentence asks: Korean often has the same words for a statement. */
  asks: boolean;
}

export type Slots = Record<string, string>;
type Entry = [weight: number, pattern: string, traits?: { about?: 'addressee'; asks?: true }];

export const STRONG = 5;
export const MEDIUM = 4;
/** Says little without another cue beside it. */
export const WEAK = 1.6;

/** English patterns: `{slot}` is a word class, a blank is space, a blank with `?` may be none, `~` is space with up to three other words. */
export function english(slots: Slots, label: Behaviour, entries: Entry[]): Rule[] {
  return entries.map(([weight, pattern, traits]) => {
    const source = fill(slots, pattern)
      .replaceAll('~', "(?:[\\s,]+[\\w']+){0,3}?[\\s,]+")
      .replaceAll(' ?', '[\\s,]*')
      .replaceAll(' ', '[\\s,]+');
    return {
      label,
      weight,
      about: 'speaker',
      asks: false,
      ...traits,
      pattern: new RegExp(`(?<![\\w'])(?:${source})(?!\\w)`, 'g'),
    };
  });
}

/** Korean patterns: spacing is free, so a blank is any space or none, and `~` is up to twelve characters of one sentence. */
export function korean(slots: Slots, label: Behaviour, entries: Entry[]): Rule[] {
  return entries.map(([weight, pattern, traits]) => {
    const source = fill(slots, pattern).replaceAll('~', '[^.!?\\n]{0,12}?').replace(/ /g, '\\s*');
    return { label, weight, about: 'speaker', asks: false, ...traits, pattern: new RegExp(source, 'g') };
  });
}

function fill(slots: Slots, pattern: string) {
  return pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const words = slots[name];
    if (words === undefined) throw new Error(`Lexicon pattern names an unknown slot {${name}}`);
    return `(?:${words})`;
  });
}
