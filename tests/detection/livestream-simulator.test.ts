import { expect, test } from 'vitest';
import { scoreSession } from '../../src/detection/index.ts';
import { BENIGN_FAMILIES } from '../../src/lab/livestream/benign-families.ts';
import { cardScores, casesOf } from '../../src/lab/livestream/cases.ts';
import { RISK_FAMILIES } from '../../src/lab/livestream/risk-families.ts';
import { AFTER_ALL } from '../../src/lab/livestream/session.ts';
import { splitOf } from '../../src/lab/livestream/split.ts';

const SPLIT = splitOf(1, 0.05);
const ALL = [...SPLIT.train.flat(), ...SPLIT.test];

test('the same seed gives the same sessions and another seed others', () => {
  expect(splitOf(1, 0.01)).toEqual(splitOf(1, 0.01).train ? expect.objectContaining({ train: splitOf(1, 0.01).train }) : null);
  expect(splitOf(2, 0.01).test).not.toEqual(splitOf(1, 0.01).test);
});

test('every simulated session is one that the library takes, and carries no group, place or name', () => {
  for (const { meta } of ALL) {
    scoreSession(meta, { now: AFTER_ALL });
    expect(JSON.stringify(meta)).not.toMatch(/region|vpnNeed|north|coast|islands|interior|country|family|archetype|risk/);
  }
});

test('families of one half are not in the other, test accounts are in no training, and test days come after', () => {
  const [first, second] = SPLIT.train.map((half) => new Set(half.map(({ family }) => family)));
  expect([...first!].filter((family) => second!.has(family))).toEqual([]);
  const trained = new Set(SPLIT.train.flat().map(({ account }) => account));
  expect(SPLIT.test.some(({ account }) => trained.has(account))).toBe(false);
  const last = SPLIT.train.flat().reduce((latest, { meta }) => (meta.startedAt > latest ? meta.startedAt : latest), '');
  expect(SPLIT.test.every(({ meta }) => meta.startedAt > last)).toBe(true);
});

test('sessions come in the order of time, and accounts have several', () => {
  const times = SPLIT.test.map(({ meta }) => meta.startedAt);
  expect(times).toEqual([...times].sort());
  expect(SPLIT.test.length / new Set(SPLIT.test.map(({ account }) => account)).size).toBeGreaterThan(3);
});

test('what is missing does not depend on risk', () => {
  const share = (risk: boolean) => {
    const some = ALL.filter((session) => session.risk === risk);
    const missing = some.map(({ meta }) => Object.values(meta).filter((value) => value === undefined).length);
    return missing.reduce((sum, count) => sum + count, 0) / some.length;
  };
  // Sessions that are not public have one field more.
  expect(Math.abs(share(true) - share(false))).toBeLessThan(1);
});

test('risk accounts have ordinary sessions too, and no indicator is certain', () => {
  const ofRisk = ALL.filter(({ family }) => RISK_FAMILIES.some(({ name }) => name === family));
  expect(ofRisk.some(({ risk }) => !risk)).toBe(true);
  const risky = ofRisk.filter(({ risk }) => risk);
  expect(risky.every(({ meta }) => meta.hostAgeBand === 'minor' && meta.visibility === 'private')).toBe(false);
});

test('the archetypes asked for are there, in many families', () => {
  const archetypes = BENIGN_FAMILIES.flatMap((family) => Object.keys(family.archetypes));
  expect(archetypes).toEqual(
    expect.arrayContaining([
      ...['gamer', 'tutor', 'family call abroad', 'religious service', 'musician', 'seller'],
      ...['journalist on VPN', 'privacy user on Tor', 'signing room'],
    ]),
  );
  expect(BENIGN_FAMILIES.length).toBeGreaterThanOrEqual(12);
  expect(RISK_FAMILIES.length).toBeGreaterThanOrEqual(6);
});

test('the fast scores of the lab are those of the library', () => {
  const { score } = cardScores(casesOf(ALL));
  ALL.forEach(({ meta }, at) => expect(score[at]).toBe(scoreSession(meta, { now: AFTER_ALL }).score));
});
