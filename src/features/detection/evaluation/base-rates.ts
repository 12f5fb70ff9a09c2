import { HIGH_SEVERITY } from '#src/detection/index.ts';
import type { EvaluationReport } from './committed.ts';
import { type Lang, LANG_NAMES, LANGS, mean } from './numbers.ts';

/** Of how many messages or conversations one is of risk. Nobody knows the true number; each service has its own. */
export const ONE_IN = [100, 1_000, 10_000] as const;

export interface Precision {
  of: string;
  recall: number;
  falseAlarms: number;
  falseAlarmsUpTo: number;
  /** Of what is marked, the share that is right, for each of `ONE_IN`; and at the upper bound of the false alarms. */
  right: { oneIn: number; share: number; atWorst: number }[];
}

/** Bayes: what share of the marked is right where one in so many is of risk. */
export function precisionAt(oneIn: number, recall: number, falseAlarms: number): number {
  const found = recall / oneIn;
  const wrong = falseAlarms * (1 - 1 / oneIn);
  return found + wrong === 0 ? 0 : found / (found + wrong);
}

/** Recall comes from the second author's text, false alarms from chat of strangers: both are unlike any service. */
export function precisionRows({ t2, benign, conversations }: EvaluationReport): Precision[] {
  if (!benign) return [];
  const row = (of: string, recall: number, falseAlarms: number, falseAlarmsUpTo: number): Precision => ({
    ...{ of, recall, falseAlarms, falseAlarmsUpTo },
    right: ONE_IN.map((oneIn) => ({
      oneIn,
      share: precisionAt(oneIn, recall, falseAlarms),
      atWorst: precisionAt(oneIn, recall, falseAlarmsUpTo),
    })),
  });
  const recallOf = (lang: Lang) =>
    mean(
      t2[lang].labels.filter(({ label }) => HIGH_SEVERITY.some((severe) => severe === label)).map(({ recall }) => recall ?? 0),
    );
  return [
    ...LANGS.map((lang) =>
      row(
        `A message with a severe label, ${LANG_NAMES[lang]}`,
        recallOf(lang),
        benign[lang].anySevere,
        benign[lang].anySevereUpTo,
      ),
    ),
    ...LANGS.map((lang) =>
      row(
        `A conversation with an alert, ${LANG_NAMES[lang]}`,
        conversations.t2[lang].recall,
        benign[lang].runAlerts,
        benign[lang].runAlertsUpTo,
      ),
    ),
  ];
}
