import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/detection/index.ts';
import { RISK_EXTRAS, type RiskFeatures } from '../../src/detection/conversation/risk.ts';
import { chanceFrom } from '../../src/lab/chance.ts';
import type { Moment } from '../../src/lab/train/conversation-weights.ts';
import { fittedConversation } from '../../src/lab/train/conversation-weights.ts';
import { EXPERT_PRIOR } from '../../src/lab/train/expert-prior.ts';
import { everyLabel } from './scripted.ts';

test('few moments leave the expert prior nearly as it was; more move it further', () => {
  const moved = (moments: number) => {
    const taught = Array.from({ length: moments }, (_, at) => ({
      features: features(at % 2, 0),
      risky: at % 2 === 1,
      weight: 1,
    }));
    return fittedConversation(EXPERT_PRIOR, taught).weights.secrecy - EXPERT_PRIOR.weights.secrecy;
  };
  expect(moved(20)).toBeGreaterThan(0);
  expect(moved(20)).toBeLessThan(0.3);
  expect(moved(400)).toBeGreaterThan(moved(20));
});

test('the fit keeps the signs, though the moments say otherwise', () => {
  // Perverse on purpose: secrecy only where there is no risk, protective words only where there is.
  const moments = Array.from({ length: 200 }, (_, at) => ({
    features: features(at % 2, 1 - (at % 2)),
    risky: at % 2 === 0,
    weight: 10,
  }));
  const { weights } = fittedConversation(EXPERT_PRIOR, moments);
  expect(weights.secrecy).toBeGreaterThanOrEqual(0);
  expect(weights.secrecy).toBeLessThan(EXPERT_PRIOR.weights.secrecy);
  expect(weights.protective_context).toBeLessThanOrEqual(0);
  expect(weights.minor_indicator).toBe(0);
});

test('the fit follows moments that speak, and is the same each time', () => {
  const chance = chanceFrom(4);
  const moments = Array.from({ length: 300 }, (): Moment => {
    const risky = chance() < 0.5;
    return { features: features(risky ? 1 : 0, chance()), risky, weight: 5 };
  });
  const fitted = fittedConversation(EXPERT_PRIOR, moments);
  expect(fitted.weights.secrecy).toBeGreaterThan(EXPERT_PRIOR.weights.secrecy);
  expect(fittedConversation(EXPERT_PRIOR, moments)).toEqual(fitted);
});

test('what is not fitted is as the policy has it, and being young never weighs', () => {
  const { halfLifeMessages, halfLifeDays, evidenceFrom, skepticism, bands, weights } = DEFAULT_POLICY.conversation;
  expect(EXPERT_PRIOR).toMatchObject({ halfLifeMessages, halfLifeDays, evidenceFrom, skepticism, bands });
  expect(weights.minor_indicator).toBe(0);
});

function features(secrecy: number, protective: number): RiskFeatures {
  const extras = Object.fromEntries(RISK_EXTRAS.map((name) => [name, 0])) as Record<(typeof RISK_EXTRAS)[number], number>;
  return { ...extras, behaviours: { ...everyLabel(0), secrecy, protective_context: protective } };
}
