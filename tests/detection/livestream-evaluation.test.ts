import { expect, test } from 'vitest';
import { evaluateLivestream } from '../../src/lab/livestream/evaluate.ts';
import { printed } from '../../src/lab/livestream/table.ts';

const REPORT = evaluateLivestream(3, 0.06);

test('the report is plain data and the same for the same seed', () => {
  expect(JSON.parse(JSON.stringify(REPORT))).toEqual(REPORT);
  expect(evaluateLivestream(3, 0.06)).toEqual(REPORT);
});

test('the report says what it does not show', () => {
  expect(REPORT.caveats.join(' ')).toMatch(/not real-world detection/);
  expect(REPORT.caveats.join(' ')).toMatch(/by construction/);
  expect(REPORT.caveats.join(' ')).toMatch(/calibrated to no real prevalence/);
});

test('changing the anonymiser alone changed no band', () => {
  expect(REPORT.toggles).toMatchObject({ bandChanges: 0 });
  expect(REPORT.toggles.toggles).toBeGreaterThan(10_000);
});

test('the scorecard is compared with its parts, a rule, a single feature and learners on families seen and unseen', () => {
  expect(REPORT.rankings.map(({ name, families }) => `${name}, ${families}`.replace(/ \(.*\)/, ''))).toEqual([
    'scorecard, not fitted',
    'scorecard without payments, not fitted',
    'scorecard without anonymiser, not fitted',
    'scorecard without combinations, not fitted',
    'rule: VPN and private, not fitted',
    'best single feature, seen',
    'logistic regression, unseen',
    'logistic regression, seen',
    'boosted stumps, unseen',
    'boosted stumps, seen',
  ]);
  for (const { prAuc, recall1, precision1, lift1 } of REPORT.rankings) {
    for (const share of [prAuc.value!, recall1, precision1]) expect(share >= 0 && share <= 1).toBe(true);
    expect(lift1).toBeCloseTo(precision1 / REPORT.prevalence);
  }
});

test('the scorecard ranks better than the rule and than chance', () => {
  const [card, ...others] = REPORT.rankings;
  expect(card!.lift1).toBeGreaterThan(2);
  expect(card!.lift1).toBeGreaterThan(others.find(({ name }) => name.startsWith('rule'))!.lift1);
});

test('rarer risk is found with less precision', () => {
  expect(REPORT.sweep.map(({ prevalence }) => prevalence)).toEqual([0.01, 0.001, 0.0001, 0.00001]);
  const precisions = REPORT.sweep.map(({ precision01 }) => precision01);
  expect(precisions).toEqual([...precisions].sort((a, b) => b - a));
});

test('bands hold every session once', () => {
  for (const kind of ['risky', 'benign'] as const) {
    expect(Object.values(REPORT.bands).reduce((sum, band) => sum + band[kind], 0)).toBeCloseTo(1);
  }
});

test('shifting the intercept brings the probability nearer to the prevalence', () => {
  const [prior, shifted] = REPORT.calibration;
  expect(shifted!.ece).toBeLessThan(prior!.ece);
});

test('fairness is measured for people who need an anonymiser and for every region', () => {
  expect(new Set(REPORT.fairness.map(({ group }) => group))).toEqual(
    new Set(['needs an anonymiser', 'region north', 'region coast', 'region islands', 'region interior']),
  );
});

test('a signal that is no longer reported is seen as drift', () => {
  const gone = REPORT.drift.find(({ name }) => name.startsWith('payments'))!;
  expect(gone.moved['payments.count']!.band).toBe('recalibrate');
});

test('every goal is reported, met or not, and the table prints it', () => {
  for (const { name, measured } of REPORT.goals) expect(measured.length, name).toBeGreaterThan(0);
  const text = printed(REPORT);
  expect(text).toMatch(/NOT MET|met {4}/);
  expect(text).not.toMatch(/undefined|NaN/);
});
