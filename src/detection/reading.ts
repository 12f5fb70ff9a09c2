import type { Behaviour } from './behaviours.ts';
import { HIGH_SEVERITY } from './behaviours.ts';
import { LEXICON } from './lexicon/lexicon.ts';
import type { Rule } from './lexicon/rule.ts';
import { asks, isAboutSomeoneElse } from './stance/korean-stance.ts';
import type { Stance } from './stance/stance.ts';
import { frameOf, stanceOf } from './stance/stance.ts';
import type { ObfuscationKind, ViewName } from './result.ts';
import type { View } from './text/view.ts';
import { originalSpan } from './text/view.ts';
import { viewsOf } from './text/views.ts';

/** One rule met once, with offsets in the original text. A stance takes its whole weight away. */
export interface Cue {
  label: Behaviour;
  weight: number;
  about: Rule['about'];
  view: ViewName;
  start: number;
  end: number;
  stance: Stance | null;
}

export interface Reading {
  views: readonly View[];
  cues: Cue[];
  kinds: ObfuscationKind[];
}

const MAX_PER_RULE = 5;
// What does not fit is looked at again and again: a text made of such matches must not hold up the others.
const MAX_TRIES = 50;
const HANGUL = /[가-힣]/;
const LATIN = /[a-z]/;
// A protective sentence is one because it teaches.
const STANCE_FREE: readonly Behaviour[] = ['protective_context'];
// Hidden characters and look-alikes inside words have hardly an innocent use, so they are told even where no cue hides.
const TELLING: readonly ObfuscationKind[] = ['invisible', 'homoglyph'];

/** Reads every view with the rules of every script in it; a rule counts once, in the first view that shows it. */
export function readCues(text: string): Reading {
  const views = viewsOf(text);
  const cues: Cue[] = [];
  const kinds = new Set<ObfuscationKind>();
  const met = new Set<Rule>();
  for (const view of views) {
    const before = met.size;
    if (LATIN.test(view.text)) findAll(view, 'en', met, cues);
    if (HANGUL.test(view.text)) findAll(view, 'ko', met, cues);
    for (const kind of view.kinds) if (met.size > before || TELLING.includes(kind)) kinds.add(kind);
  }
  return { views, cues: strongest(cues), kinds: [...kinds] };
}

function findAll(view: View, lang: 'en' | 'ko', met: Set<Rule>, cues: Cue[]) {
  for (const rule of LEXICON[lang]) {
    if (met.has(rule)) continue;
    const { pattern } = rule;
    pattern.lastIndex = 0;
    let match = pattern.exec(view.text);
    for (let found = 0, tried = 0; match && found < MAX_PER_RULE && tried < MAX_TRIES; tried++, match = pattern.exec(view.text)) {
      const end = match.index + match[0].length;
      if (match[0] === '' || !fits(rule, view.text, match.index, end, lang)) continue;
      found++;
      met.add(rule);
      cues.push({
        ...{ label: rule.label, weight: rule.weight, about: rule.about, view: view.name },
        ...originalSpan(view, match.index, end),
        stance: STANCE_FREE.includes(rule.label) ? null : stanceOf(view.text, match.index, end, lang),
      });
    }
  }
}

function fits(rule: Rule, text: string, start: number, end: number, lang: 'en' | 'ko') {
  if (lang === 'en') return true;
  const frame = frameOf(text, start, end);
  if (rule.asks && !asks(frame)) return false;
  return !(rule.label === 'age_inquiry' && isAboutSomeoneElse(frame.before));
}

/** Two rules of one label that met the same words are one cue. */
function strongest(cues: readonly Cue[]): Cue[] {
  const same = (one: Cue, other: Cue) =>
    one.label === other.label && one.start === other.start && one.end === other.end && one.stance === other.stance;
  return cues.filter(
    (cue, at) =>
      !cues.some((other, i) => same(cue, other) && (other.weight > cue.weight || (other.weight === cue.weight && i < at))),
  );
}

/** Words of another that would be severe if they were the speaker's own: retelling or teaching them protects. */
export function protects(cue: Cue): boolean {
  return cue.stance !== null && cue.stance !== 'past' && HIGH_SEVERITY.includes(cue.label);
}
