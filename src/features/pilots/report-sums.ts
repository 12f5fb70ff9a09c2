import type { z } from 'astro/zod';
import type { SessionReport, TextReport } from './report-input.ts';
import { BANDS, RATES_FROM, ROUNDING_SLACK } from './report-limits.ts';

// Numbers that contradict each other were not written by the evaluation.

export function checkText(report: TextReport, context: z.RefinementCtx): void {
  const say = sayer(context);
  const { messages, languages, labels, conversations } = report;
  // Conversations are judged as a whole, in whatever languages they are; of single messages nothing is said then.
  if (labels.length === 0 && !conversations) say(['labels'], 'is empty. Write at least one of labels by language.');
  if (languages.length === 0 && (labels.length > 0 || !conversations))
    say(['languages'], 'is empty. Write at least one of languages.');
  if (new Set(languages).size < languages.length) say(['languages'], 'names a language twice. Write each once.');
  const seen = new Set<string>();
  labels.forEach((row, at) => {
    const place = ['labels', at];
    const cell = `${row.label}/${row.lang}`;
    if (seen.has(cell)) say([...place, 'label'], 'stands here a second time in this language. Write each label once a language.');
    seen.add(cell);
    if (!languages.includes(row.lang)) say([...place, 'lang'], 'is not in languages. Add it there.');
    if (row.tp + row.fn !== row.positives) say([...place, 'positives'], 'is not tp + fn. Write their sum.');
    if (row.fp + row.tn !== row.negatives) say([...place, 'negatives'], 'is not fp + tn. Write their sum.');
    if (row.positives + row.negatives > messages + ROUNDING_SLACK)
      say([...place, 'negatives'], 'makes more messages than there are. Check “messages”.');
    if (Math.min(row.positives, row.negatives) >= RATES_FROM) return;
    for (const name of ['prAuc', 'ece', 'recallAtFpr1'] as const) if (row[name] !== null) say([...place, name], TOO_FEW);
  });
  if (!conversations) return;
  const { total, risk, alertedRisk, alertedClean, medianMessagesToAlert } = conversations;
  if (risk > total) say(['conversations', 'risk'], 'is more than total. Write how many of them are of risk.');
  if (alertedRisk > risk) say(['conversations', 'alertedRisk'], 'is more than risk. Write how many of these had an alert.');
  if (alertedClean > total - risk)
    say(['conversations', 'alertedClean'], 'is more than total - risk. Write how many of these had an alert.');
  if (alertedRisk < RATES_FROM && medianMessagesToAlert !== null) say(['conversations', 'medianMessagesToAlert'], TOO_FEW);
}

export function checkSessions({ sessions }: SessionReport, context: z.RefinementCtx): void {
  const say = sayer(context);
  const { bands, total, risk } = sessions;
  const sum = (at: 0 | 1) => BANDS.reduce((all, name) => all + bands[name][at], 0);
  if (sum(0) !== risk) say(['sessions', 'risk'], 'is not the sum of the bands’ first counts. Write their sum.');
  if (sum(0) + sum(1) !== total) say(['sessions', 'total'], 'is not the sum of all counts of the bands. Write their sum.');
  if (Math.min(risk, total - risk) >= RATES_FROM) return;
  for (const name of ['prAuc', 'recallAtBudget01', 'recallAtBudget1'] as const)
    if (sessions[name] !== null) say(['sessions', name], TOO_FEW);
}

const TOO_FEW = `has fewer than ${RATES_FROM} behind it. Write null.`;

const sayer = (context: z.RefinementCtx) => (path: (string | number)[], message: string) =>
  context.addIssue({ code: 'custom', path, message });
