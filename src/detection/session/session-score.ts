import { bandOf } from '../band.ts';
import { DEFAULT_POLICY } from '../default-policy.ts';
import { DetectionInputError } from '../input-error.ts';
import { sessionModel } from '../model.ts';
import type { BandFloors, Policy } from '../policy.ts';
import { checkPolicy } from '../policy.ts';
import type { ModelStamp, Reason, SessionResult } from '../result.ts';
import { logistic } from '../scores.ts';
import { FEATURE_TEXT } from './feature-text.ts';
import { checkSession } from './input.ts';
import { INTERACTIONS } from './interactions.ts';
import type { SessionMetadata } from './metadata.ts';
import { mostPoints, pointsFor, valueAt } from './points.ts';
import { ANONYMISER_CAP, LOG_ODDS_AT_ZERO, POINTS_TO_DOUBLE_ODDS, SCORECARD } from './scorecard.ts';

export interface SessionOptions {
  policy?: Policy;
  /** Milliseconds since 1970, against which `startedAt` is checked. Default: the clock. */
  now?: number;
}

type Scored = Reason & { anonymiser: boolean };

/**
 * Risk of one livestream session from metadata alone: an additive scorecard of EXPERT PRIORS, monotone, not fitted, not validated.
 * `score` 0..100 in points; `confidence` 0..1 is the share of weight that was known; `missing` lists what was not.
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
  const { found, missing, confidence, counterEvidence } = read(known);
  const firm = Math.min(total(found, false), 100);
  const soft = Math.min(total(found, true), ANONYMISER_CAP);
  const score = withinBand(firm, soft, policy.session.bands);
  return {
    ...{ sessionId: known.sessionId, score, band: bandOf(score, policy.session.bands) },
    probability: logistic(LOG_ODDS_AT_ZERO + (score * Math.LN2) / POINTS_TO_DOUBLE_ODDS),
    confidence,
    reasons: reasonsOf(found, soft === 0 ? 0 : (score - firm) / total(found, true)),
    ...{ counterEvidence, missing, action: 'review_only', model },
  };
}

let defaultStamp: ModelStamp | undefined;

// The default policy is frozen, so its checksum is made once; another may have changed since the last call.
function stampOf(policy: Policy): ModelStamp {
  if (policy !== DEFAULT_POLICY) return sessionModel(checkPolicy(policy));
  defaultStamp ??= sessionModel(policy);
  return { ...defaultStamp };
}

function read(meta: SessionMetadata) {
  const found: Scored[] = [];
  const counterEvidence: Reason[] = [];
  const missing: string[] = [];
  let observed = 0;
  let possible = 0;
  for (const feature of SCORECARD) {
    const most = mostPoints(feature);
    possible += most;
    const value = valueAt(meta, feature.path);
    if (value === undefined) {
      missing.push(feature.path);
      continue;
    }
    observed += most;
    const points = pointsFor(feature, value, meta);
    const text = FEATURE_TEXT[feature.path]!;
    if (points > 0) found.push({ code: feature.path, text, points, anonymiser: feature.family === 'anonymiser' });
  }
  for (const { code, text, points, holds, family } of INTERACTIONS) {
    if (holds(meta)) found.push({ code, text, points, anonymiser: family === 'anonymiser' });
  }
  if (observed < possible / 2) counterEvidence.push({ code: 'little_known', text: LITTLE_KNOWN, points: 0 });
  return { found, counterEvidence, missing, confidence: observed / possible };
}

const LITTLE_KNOWN = {
  en: 'Less than half of the weight was known: a low score says little',
  ko: '확인된 항목이 절반 미만이어서 낮은 점수라도 안전을 뜻하지 않음',
};

function total(found: readonly Scored[], anonymiser: boolean) {
  return found.reduce((sum, reason) => (reason.anonymiser === anonymiser ? sum + reason.points : sum), 0);
}

function withinBand(firm: number, soft: number, floors: BandFloors) {
  const next = [floors.guarded, floors.elevated, floors.high].find((floor) => floor > firm);
  // Half a point below the next band, but never below the firm score itself.
  return Math.min(firm + soft, next === undefined ? 100 : Math.max(firm, next - 0.5));
}

/** Anonymiser points are shown as far as they counted, so the points of a score below 100 add up to it. */
function reasonsOf(found: readonly Scored[], counted: number): Reason[] {
  return found
    .map(({ code, text, points, anonymiser }) => ({
      code,
      text,
      points: anonymiser ? Math.round(points * counted * 100) / 100 : points,
    }))
    .filter((reason) => reason.points > 0)
    .sort((a, b) => b.points - a.points);
}
