import type { Lang } from '../result.ts';
import { englishStance } from './english-stance.ts';
import { koreanStance } from './korean-stance.ts';
import { isQuoted } from './quotation.ts';

/** Why a cue is not the speaker doing it to the addressee now. */
export type Stance = 'quoted' | 'reported' | 'negated' | 'hypothetical' | 'past' | 'taught';

/** The part of one sentence before, in and after a cue. */
export interface Frame {
  before: string;
  cue: string;
  after: string;
}

// A sentence of chat is shorter; without a bound a hostile text without full stops costs its length squared.
const LONGEST_SIDE = 200;
const BOUNDARY = /[.!?\n\u2026\u3002]/;

/** Null when the speaker says it themselves, here and now, to the addressee. */
export function stanceOf(text: string, start: number, end: number, lang: Exclude<Lang, 'mixed' | 'und'>): Stance | null {
  if (isQuoted(text, start, end)) return 'quoted';
  const frame = frameOf(text, start, end);
  return lang === 'en' ? englishStance(frame) : koreanStance(frame);
}

export function frameOf(text: string, start: number, end: number): Frame {
  let from = start;
  while (from > 0 && start - from < LONGEST_SIDE && !BOUNDARY.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_SIDE && !BOUNDARY.test(text[to]!)) to++;
  if (to < text.length) to++;
  return { before: text.slice(from, start), cue: text.slice(start, end), after: text.slice(end, to) };
}

export const STANCE_TEXT: Record<Stance, { en: string; ko: string }> = {
  quoted: { en: 'The words stand in quotation marks', ko: '인용 부호 안에 있는 말임' },
  reported: { en: 'The speaker retells what someone else said', ko: '다른 사람의 말을 전하고 있음' },
  negated: { en: 'The speaker denies or refuses it', ko: '부정하거나 거절하는 말임' },
  hypothetical: { en: 'The speaker speaks of what could happen', ko: '가정하여 하는 말임' },
  past: { en: 'The speaker speaks of the past', ko: '지난 일을 말하고 있음' },
  taught: { en: 'The speaker teaches or warns', ko: '가르치거나 주의를 주는 말임' },
};
