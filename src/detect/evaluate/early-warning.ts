import type { Watched } from '../../lab/metrics/early.ts';
import { erde, latencyWeightedF1, median, penaltyRate } from '../../lab/metrics/early.ts';

/** `p` of the latency penalty is set from the median length of these conversations, as in `detection:evaluate`. */
export function warningFigures(watched: readonly Watched[]) {
  const count = (fits: (one: Watched) => boolean) => watched.filter(fits).length;
  const p = penaltyRate(median(watched.map(({ messages }) => messages)) ?? 1);
  const { f1, score } = latencyWeightedF1(watched, p);
  return {
    ...{ risk: count(({ risk }) => risk), clean: count(({ risk }) => !risk) },
    alertedRisk: count(({ risk, alertAt }) => risk && alertAt !== null),
    alertedClean: count(({ risk, alertAt }) => !risk && alertAt !== null),
    ...{ f1, p, latencyF1: score, erde5: erde(watched, 5), erde20: erde(watched, 20) },
    medianMessagesToAlert: median(watched.flatMap(({ risk, alertAt }) => (risk && alertAt !== null ? [alertAt] : []))),
  };
}
