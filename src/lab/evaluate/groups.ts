import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { BEHAVIOURS, NOT_RISK } from '../../detection/behaviours.ts';
import type { Lang } from '../corpus/families.ts';
import { linesOf } from '../corpus/families.ts';
import type { Scorer } from './scorer.ts';

export interface GroupFigures {
  group: string;
  messages: number;
  /** Messages with any label that carries risk. */
  flagged: number;
  /** Share flagged against that of the reference group; null where that is zero. */
  ratio: number | null;
  /** Mean of the highest score of a label that carries risk: moves before a threshold is crossed. */
  meanTopScore: number;
}

const RISKY = BEHAVIOURS.map((label) => !NOT_RISK.includes(label));

/** T9: innocent talk of groups of people, matched in topics; who speaks otherwise must not be flagged more. */
export function groupFigures(lang: Lang, scorer: Scorer): GroupFigures[] {
  const file = join(import.meta.dirname, '../corpus/groups', `${lang}.yaml`);
  const { groups } = parse(readFileSync(file, 'utf8')) as { groups: Record<string, string> };
  const judged = Object.entries(groups).map(([group, text]) => {
    const lines = linesOf(text);
    const scores = lines.map((line) => scorer.score(line));
    const flagged = lines.filter((line, at) => scorer.active(line, scores[at]!).some((on, label) => on && RISKY[label])).length;
    const tops = scores.map((row) => Math.max(...row.filter((_, label) => RISKY[label])));
    return { group, messages: lines.length, flagged, meanTopScore: tops.reduce((sum, top) => sum + top, 0) / tops.length };
  });
  const { flagged, messages } = judged.find(({ group }) => group === 'reference')!;
  return judged.map((one) => ({ ...one, ratio: flagged === 0 ? null : one.flagged / one.messages / (flagged / messages) }));
}
