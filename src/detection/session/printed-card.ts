import { binNames, binPoints } from './bins.ts';
import { FEATURE_TEXT } from './feature-text.ts';
import type { Ground } from './grounds.ts';
import { GROUNDS } from './grounds.ts';
import type { Family } from './scorecard.ts';
import { CARD } from './scorecard.ts';

export interface PrintedRow extends Ground {
  code: string;
  family: Family;
  text: { en: string; ko: string };
  bins: { name: string; points: number }[];
}

/** The whole scorecard for a reader: every bin with its points and the ground for its weight, the cap, PDO and base. */
export interface PrintedCard {
  features: PrintedRow[];
  interactions: PrintedRow[];
  anonymiserCap: number;
  pointsToDoubleOdds: number;
  logOddsAtZero: number;
}

export function printedCard(): PrintedCard {
  const { anonymiserCap, pointsToDoubleOdds, logOddsAtZero } = CARD;
  return {
    features: CARD.features.map((feature) => ({
      ...{ code: feature.path, family: feature.family, text: { ...FEATURE_TEXT[feature.path]! }, ...GROUNDS[feature.path]! },
      bins: binNames(feature).map((name, bin) => ({ name, points: binPoints(feature)[bin]! })),
    })),
    interactions: CARD.interactions.map(({ code, family, text, points }) => ({
      ...{ code, family, text: { ...text }, ...GROUNDS[code]! },
      bins: [{ name: 'combination', points }],
    })),
    ...{ anonymiserCap, pointsToDoubleOdds, logOddsAtZero },
  };
}
