import { BEHAVIOURS } from '../../detection/index.ts';
import type { Behaviour, Lang, Policy } from '../../detection/index.ts';
import { expectedCalibrationError } from '../../lab/metrics/calibration.ts';
import { median } from '../../lab/metrics/early.ts';
import { prAuc, recallAtFpr } from '../../lab/metrics/ranking.ts';
import { stampsOf } from '../version.ts';
import type { Outcomes } from './outcomes.ts';
import type { ConversationRow, LabelRow, TextReport } from './report.ts';
import { reportHead } from './report-head.ts';
import { countDown, countUp, rateDown, rateUp, RATES_FROM } from './rounding.ts';
import type { ScoreColumn } from './score-column.ts';

const LANGS: readonly Lang[] = ['en', 'ko', 'mixed', 'und'];

/** Of messages and conversations, ready to leave the company. */
export function textReport(outcomes: Outcomes, policy: Policy, now: Date): TextReport {
  const labels = columnsOf(outcomes)
    .map(([lang, label, column]) => labelRow(label, lang, column))
    // Fewer than five of either kind: nothing is left to say.
    .filter(({ positives, negatives }) => positives + negatives > 0);
  return {
    ...reportHead(stampsOf(policy).text, policy, now),
    ...{ pilot: 'text', messages: countDown(outcomes.messages) },
    languages: LANGS.filter((lang) => labels.some((row) => row.lang === lang)),
    labels,
    conversations: outcomes.conversations.length === 0 ? null : conversationRow(outcomes),
  };
}

/** Labels in the order of the library, language after language. */
export function columnsOf({ labels }: Outcomes): [Lang, Behaviour, ScoreColumn][] {
  return LANGS.flatMap((lang) => {
    const columns = labels.get(lang);
    return columns ? BEHAVIOURS.map((label): [Lang, Behaviour, ScoreColumn] => [lang, label, columns.get(label)!]) : [];
  });
}

function labelRow(label: Behaviour, lang: Lang, column: ScoreColumn): LabelRow {
  const { counts } = column;
  const [tp, fp, fn, tn] = [countDown(counts.tp), countUp(counts.fp), countUp(counts.fn), countDown(counts.tn)];
  const row = { label, lang, positives: tp + fn, negatives: fp + tn, tp, fp, fn, tn };
  const cases = saysEnough(column, row) ? column.cases() : [];
  return {
    ...row,
    prAuc: rateDown(prAuc(cases)),
    ece: rateUp(expectedCalibrationError(cases)),
    recallAtFpr1: rateDown(recallAtFpr(cases, 0.01)),
  };
}

/** Enough of both kinds, as counted and as rounded. */
export function saysEnough({ counts: { tp, fp, fn, tn } }: ScoreColumn, row: { positives: number; negatives: number }): boolean {
  return Math.min(tp + fn, fp + tn, row.positives, row.negatives) >= RATES_FROM;
}

function conversationRow({ conversations }: Outcomes): ConversationRow {
  const count = (risk: boolean, alerted: boolean) =>
    conversations.filter((one) => one.risk === risk && (one.alertAt !== null) === alerted).length;
  const [alertedRisk, missed] = [countDown(count(true, true)), countUp(count(true, false))];
  const [alertedClean, quiet] = [countUp(count(false, true)), countDown(count(false, false))];
  const alerts = conversations.flatMap(({ risk, alertAt }) => (risk && alertAt !== null ? [alertAt] : []));
  return {
    ...{ total: alertedRisk + missed + alertedClean + quiet, risk: alertedRisk + missed, alertedRisk, alertedClean },
    medianMessagesToAlert: alertedRisk >= RATES_FROM ? median(alerts) : null,
  };
}
