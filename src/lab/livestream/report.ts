import type { BandFloors, Drift } from '../../detection/index.ts';
import type { Estimate } from '../metrics/bootstrap.ts';
import type { ReliabilityBin } from '../metrics/calibration.ts';

/**
 * What the simulator shows of the livestream score: plain data, the same for the same seed. Shares are 0..1.
 * It MEASURES THE PIPELINE, NOT REAL-WORLD DETECTION: no real session stands behind any figure.
 */
export interface LivestreamReport {
  seed: number;
  caveats: string[];
  prevalence: number;
  card: { model: string; pointsToDoubleOdds: number; logOddsAtZero: number; anonymiserCap: number; bands: BandFloors };
  data: {
    /** Families are dealt to two halves; a learner trained on one is judged on the other. */
    halves: [string[], string[]];
    parts: Record<'train' | 'test', { sessions: number; risky: number; accounts: number }>;
  };
  /** On all families, with other accounts and on later days than the training part. The scorecard comes first. */
  rankings: Ranking[];
  /** The scorecard at other prevalences. */
  sweep: { prevalence: number; prAuc: number; precision01: number; recall01: number; recall1: number }[];
  /** PR-AUC of the scorecard less that of another ranking on the same accounts. */
  differences: { against: string; families: Ranking['families']; prAuc: Estimate }[];
  bands: BandShares;
  budgets: BudgetOutcome[];
  calibration: Calibration[];
  sensitivity: Sensitivity;
  fairness: Fairness[];
  drift: { name: string; score: Drift; moved: Record<string, Drift> }[];
  toggles: { sessions: number; toggles: number; bandChanges: number };
  goals: { name: string; wanted: string; measured: string; met: boolean }[];
}

/** `precision` and `recall` at a review budget of 0.1 % and 1 % of all sessions; `lift1` is precision at 1 % over the prevalence. */
export interface Ranking {
  name: string;
  /** Whether a learner had met the families it is judged on. */
  families: 'not fitted' | 'unseen' | 'seen';
  prAuc: Estimate;
  precision01: number;
  recall01: number;
  precision1: number;
  recall1: number;
  lift1: number;
  /** Intervals of the figures at a budget; only for the scorecard. */
  intervals?: Record<'precision01' | 'recall01' | 'precision1' | 'recall1', Estimate>;
}

/** Share of risky and of benign sessions in each band of the default policy. */
export type BandShares = Record<'low' | 'guarded' | 'elevated' | 'high', { risky: number; benign: number }>;

/** Floors set by `bandsForBudget` on the early days of some families, and what then came to pass on later days of others. */
export interface BudgetOutcome {
  setOn: string;
  budget: number;
  bands: BandFloors;
  expectedShare: number;
  actualShare: number;
  recall: number;
  precision: number;
}

/** On a sample with the true prevalence. `top` is the riskiest 1 %: the only place where a wrong probability can be seen. */
export interface Calibration {
  name: string;
  logOddsAtZero: number;
  ece: number;
  bins: ReliabilityBin[];
  top: ReliabilityBin;
}

export interface Sensitivity {
  /** Weights drawn together from 50 % to 150 %. */
  together: { draws: number; rankCorrelation: Spread; bandChanges: Spread; prAuc: Spread };
  /** One weight at a time at 50 % or 150 %; the ones that matter most first. */
  alone: { code: string; factor: number; rankCorrelation: number; bandChanges: number }[];
}

export interface Spread {
  least: number;
  median: number;
  most: number;
}

/** False positives among benign sessions by group. `ratio` is that of the group to that of all others. */
export interface Fairness {
  floor: string;
  group: string;
  sessions: number;
  falsePositiveRate: number;
  ratio: Estimate;
}
