import type { EvaluationReport } from './committed.ts';
import { figure, inWords, type Lang, LANG_NAMES, percent } from './numbers.ts';

type Baseline = EvaluationReport['baselines']['en'][number];
type Measure = Exclude<keyof Baseline, 'name'>;

export const MEASURES: { key: Measure; title: string; less?: boolean; said: string; say: (value: number | null) => string }[] = [
  { key: 't1', title: 'Labels, T1', said: 'on the labels of T1', say: figure },
  { key: 't2', title: 'Labels, T2', said: 'on the labels of T2', say: figure },
  { key: 't2Severe', title: 'Severe or not, T2', said: 'on telling severe messages', say: figure },
  { key: 'conversations', title: 'Conversations, T2', said: 'on whole conversations', say: figure },
  { key: 'benignFlagged', title: 'Benign flagged', less: true, said: 'in false alarms on benign chat', say: percent },
];

/** Where another system does better than the first, which is ours: said in words, since a table hides it well. */
export function betterThanOurs(baselines: readonly Baseline[], lang: Lang): string {
  const [ours, ...others] = baselines;
  if (!ours) return '';
  const better = MEASURES.flatMap(({ key, less, said, say }) => {
    const own = ours[key];
    if (own === null) return [];
    const ahead = others
      .filter((other) => other[key] !== null && (less ? other[key] < own : other[key] > own))
      .map((other) => `“${other.name}” (${say(other[key])})`);
    return ahead.length > 0 ? [`${said}, where ours has ${say(own)}: ${inWords(ahead)}`] : [];
  });
  const best = (key: Measure) => others.toSorted((a, b) => (b[key] ?? 0) - (a[key] ?? 0))[0];
  const next = best('t2');
  const lead = `In ${LANG_NAMES[lang]} the best of the others on the labels of T2 is “${next?.name}” with ${figure(next?.t2)}, against ${figure(ours.t2)} of ours.`;
  return better.length > 0 ? `${lead} Others do better ${better.join('; and ')}.` : `${lead} None does better on any measure.`;
}
