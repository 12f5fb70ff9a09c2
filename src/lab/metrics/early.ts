/** One conversation as an early warning saw it. */
export interface Watched {
  risk: boolean;
  messages: number;
  /** Number of the message (from 1) at which the first alert came. */
  alertAt: number | null;
  /** Number of the first message with a request of high severity. */
  severeAt: number | null;
}

/**
 * Latency-weighted F1 of eRisk: F1 x (1 - median penalty of the true alerts), penalty(k) = -1 + 2 / (1 + exp(-p (k - 1))).
 * Source: Sadeque, Xu & Bethard, 2018; the eRisk evaluation script. `p` is set so that the penalty is 0.5 at the median length of a conversation.
 */
export function latencyWeightedF1(watched: readonly Watched[], p: number): { f1: number; speed: number; score: number } {
  const hits = watched.filter(({ risk, alertAt }) => risk && alertAt !== null);
  const flagged = watched.filter(({ alertAt }) => alertAt !== null).length;
  const risky = watched.filter(({ risk }) => risk).length;
  const f1 = flagged + risky === 0 ? 0 : (2 * hits.length) / (flagged + risky);
  const penalties = hits.map(({ alertAt }) => -1 + 2 / (1 + Math.exp(-p * (alertAt! - 1))));
  const speed = hits.length === 0 ? 0 : 1 - median(penalties)!;
  return { f1, speed, score: f1 * speed };
}

/** The p at which a conversation of this length has penalty 0.5. */
export const penaltyRate = (medianMessages: number) => Math.log(3) / Math.max(1, medianMessages - 1);

/**
 * Early risk detection error, 0..1, lower is better. A false alarm costs the prevalence, a miss 1, a late alert 1 - 1 / (1 + exp(k - o)).
 * Source: Losada & Crestani, 2016.
 */
export function erde(watched: readonly Watched[], o: number): number {
  const prevalence = watched.filter(({ risk }) => risk).length / watched.length;
  const cost = ({ risk, alertAt }: Watched) => {
    if (alertAt === null) return risk ? 1 : 0;
    return risk ? 1 - 1 / (1 + Math.exp(alertAt - o)) : prevalence;
  };
  return watched.reduce((sum, one) => sum + cost(one), 0) / watched.length;
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const ranked = values.toSorted((a, b) => a - b);
  const half = ranked.length >> 1;
  return ranked.length % 2 ? ranked[half]! : (ranked[half - 1]! + ranked[half]!) / 2;
}
