import { BEHAVIOURS, HIGH_SEVERITY } from '../../detection/behaviours.ts';
import type { Classifier } from '../../detection/classifier.ts';
import type { Chance } from '../chance.ts';
import { between } from '../chance.ts';
import type { Lang } from '../corpus/families.ts';
import { upperBound } from '../metrics/counts.ts';
import { obfuscated } from '../obfuscate/obfuscate.ts';
import type { Scorer } from './scorer.ts';

const SEVERE = BEHAVIOURS.map((label) => HIGH_SEVERITY.includes(label));
const ALERT_LENGTH = 24;

export interface BenignFigures {
  messages: number;
  /** Share of messages with any label of high severity, and the upper end of its 95 % interval. */
  anySevere: number;
  anySevereUpTo: number;
  /** Share by label. */
  labels: Record<string, number>;
  /** The same share after one to three obfuscation rules. */
  anySevereObfuscated: number;
  /** Runs of consecutive messages, two speakers in turn, taken as a conversation. */
  runs: number;
  runAlerts: number;
  runAlertsUpTo: number;
}

export function benignFigures(
  lines: readonly string[],
  lang: Lang,
  scorer: Scorer,
  classifier: Classifier,
  chance: Chance,
): BenignFigures {
  const active = lines.map((text) => scorer.active(text, scorer.score(text)));
  const severe = active.filter((row) => row.some((on, label) => on && SEVERE[label])).length;
  const disguised = lines.filter((text) => {
    const other = obfuscated(text, lang, between(chance, 1, 3), chance);
    return scorer.active(other, scorer.score(other)).some((on, label) => on && SEVERE[label]);
  }).length;
  const runs = Math.floor(lines.length / ALERT_LENGTH);
  let alerts = 0;
  for (let run = 0; run < runs; run++) {
    if (alertsIn(lines.slice(run * ALERT_LENGTH, (run + 1) * ALERT_LENGTH), classifier)) alerts++;
  }
  return {
    ...{ messages: lines.length, anySevere: severe / lines.length, anySevereUpTo: upperBound(severe, lines.length) },
    labels: Object.fromEntries(BEHAVIOURS.map((label, at) => [label, active.filter((row) => row[at]).length / lines.length])),
    anySevereObfuscated: disguised / lines.length,
    ...{ runs, runAlerts: alerts / runs, runAlertsUpTo: upperBound(alerts, runs) },
  };
}

function alertsIn(lines: readonly string[], classifier: Classifier): boolean {
  const conversation = classifier.conversation({ id: 'run' });
  return lines.some(
    (text, at) => conversation.push({ id: String(at), speaker: at % 2 ? 'b' : 'a', text }).firstAlertAt !== undefined,
  );
}
