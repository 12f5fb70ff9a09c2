import { bandOf } from '../band.ts';
import { DEFAULT_POLICY } from '../default-policy.ts';
import { DetectionInputError } from '../input-error.ts';
import { sessionModel } from '../model.ts';
import type { Policy } from '../policy.ts';
import { checkPolicy } from '../policy.ts';
import type { ModelStamp, Reason, SessionResult } from '../result.ts';
import { FEATURE_TEXT } from './feature-text.ts';
import { checkSession } from './input.ts';
import { INTERACTIONS } from './interactions.ts';
import type { SessionMetadata } from './metadata.ts';
import { pointsOf, withinBand } from './points.ts';
import { probabilityAt } from './prevalence.ts';
import { CARD } from './scorecard.ts';
import type { Found } from './tally.ts';
import { tally } from './tally.ts';

export interface SessionOptions {
  policy?: Policy;
  /** Milliseconds since 1970, against which `startedAt` is checked. Default: the clock. */
  now?: number;
}

/**
 * Risk of one livestream session from metadata alone: an additive scorecard of EXPERT PRIORS, monotone, not fitted, not validated.
 * `score` 0..100 in points; `confidence` 0..1 is the share of weight that was known; `missing` lists what was not.
 * `probability` is a logistic of the points, not calibrated to any prevalence: see `logOddsForPrevalence`.
 * Anonymiser points order sessions inside a band and never change it. Throws DetectionInputError naming field and fix.
 */
export function scoreSession(
  meta: SessionMetadata,
  { policy = DEFAULT_POLICY, now = Date.now() }: SessionOptions = {},
): SessionResult {
  if (!Number.isFinite(now))
    throw new DetectionInputError('now', 'is not a time', 'Pass milliseconds since 1970, or leave it out.');
  const model = stampOf(policy);
  const known = checkSession(meta, now);
  const { found, missing, confidence } = tally(CARD, known);
  const points = pointsOf(found, CARD.anonymiserCap);
  const score = withinBand(points, policy.session.bands);
  return {
    ...{ sessionId: known.sessionId, score, band: bandOf(score, policy.session.bands) },
    ...{ probability: probabilityAt(score), confidence },
    reasons: reasonsOf(found, points.soft === 0 ? 0 : (score - points.firm) / points.softBeforeCap),
    counterEvidence: confidence < 0.5 ? [{ code: 'little_known', text: LITTLE_KNOWN, points: 0 }] : [],
    ...{ missing, action: 'review_only', model },
  };
}

const stamps = new WeakMap<Policy, { text: string; stamp: ModelStamp }>();

// A policy may have changed since the last call, so it is compared; checking it and its checksum takes a hundred times as long.
function stampOf(policy: Policy): ModelStamp {
  const text = policy === DEFAULT_POLICY ? '' : JSON.stringify(policy);
  let known = stamps.get(policy);
  if (known?.text !== text) {
    known = { text, stamp: sessionModel(checkPolicy(policy)) };
    stamps.set(policy, known);
  }
  return { ...known.stamp };
}

/** Anonymiser points are shown as far as they counted, so the points of a score below 100 add up to it. */
function reasonsOf(found: readonly Found[], counted: number): Reason[] {
  return found
    .map(({ code, family, points, bin }) => ({
      code,
      text: { ...TEXTS[code]! },
      points: family === 'anonymiser' ? Math.round(points * counted * 100) / 100 : points,
      bin,
    }))
    .filter((reason) => reason.points > 0)
    .sort((a, b) => b.points - a.points);
}

const TEXTS: Record<string, Reason['text']> = {
  ...FEATURE_TEXT,
  ...Object.fromEntries(INTERACTIONS.map(({ code, text }) => [code, text])),
};

const LITTLE_KNOWN = {
  en: 'Less than half of the weight was known: a low score says little',
  ko: '확인된 항목이 절반 미만이어서 낮은 점수라도 안전을 뜻하지 않음',
};
