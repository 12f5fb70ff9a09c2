import { expect, test } from 'vitest';
import type { AnonymiserKind, SessionMetadata } from '../../src/detection/index.ts';
import { printedCard, scoreSession } from '../../src/detection/index.ts';
import { binPoints } from '../../src/detection/session/bins.ts';
import { CARD } from '../../src/detection/session/scorecard.ts';
import { NOW, drawFrom, randomSession } from './random-session.ts';

const score = (meta: SessionMetadata) => scoreSession(meta, { now: NOW });

test('changing only the anonymiser never changes a band, in thousands of sessions of every band', () => {
  const draw = drawFrom(11);
  const kinds: AnonymiserKind[] = ['none', 'vpn', 'proxy', 'hosting', 'tor', 'unknown'];
  const seen = new Set<string>();
  for (let i = 0; i < 4000; i++) {
    const { anonymiser: _, ipVsDeclaredMismatch: __, ...bare } = randomSession(draw);
    const { band, score: firm } = score(bare);
    seen.add(band);
    const kind = () => kinds[Math.floor(draw() * kinds.length)]!;
    const changes: Partial<SessionMetadata>[] = [
      { anonymiser: { host: kind() } },
      { anonymiser: { viewer: kind() } },
      { anonymiser: { host: kind(), viewer: kind(), switches: Math.floor(draw() * 9) } },
      { anonymiser: { host: 'tor', viewer: 'tor', switches: 99 }, ipVsDeclaredMismatch: true },
      { ipVsDeclaredMismatch: draw() < 0.5 },
    ];
    for (const change of changes) {
      const after = score({ ...bare, ...change });
      expect(after.band).toBe(band);
      expect(after.score).toBeGreaterThanOrEqual(firm);
      expect(after.score - firm).toBeLessThanOrEqual(CARD.anonymiserCap);
    }
  }
  expect(seen).toEqual(new Set(['low', 'guarded', 'elevated', 'high']));
});

test('replacing any one value by that of a riskier bin, or the unknown by a known, never lowers the score', () => {
  const draw = drawFrom(5);
  for (let i = 0; i < 1500; i++) {
    const [one, other] = [randomSession(draw), randomSession(draw)];
    for (const field of Object.keys(other) as (keyof SessionMetadata)[]) {
      if (field === 'sessionId' || field === 'startedAt' || typeof other[field] === 'object') continue;
      const { [field]: before, ...without } = one;
      const least = score(without).score;
      const values = [before, other[field]].filter((value) => value !== undefined);
      const scores = values.map((value) => score({ ...one, [field]: value }).score);
      for (const known of scores) expect(known).toBeGreaterThanOrEqual(least);
      const risk = values.map((value) => pointsOfField(field, value));
      if (risk.length === 2 && risk[0]! < risk[1]!) expect(scores[1], field).toBeGreaterThanOrEqual(scores[0]!);
    }
  }
});

test('the points of every feature rise with its bins, the unknown has none, and every combination points the same way', () => {
  for (const feature of CARD.features) {
    const points = binPoints(feature);
    const known = points.slice(0, -1);
    expect(points.at(-1)).toBe(0);
    if (feature.family !== 'anonymiser') expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(known[0]).toBe(0);
  }
  for (const bound of CARD.interactions.flatMap(({ all }) => all.flat())) {
    const feature = CARD.features.find(({ path }) => path === bound.path)!;
    expect(feature, bound.path).toBeDefined();
    const same = 'among' in bound ? 'choices' in feature : 'atLeast' in bound ? 'atLeast' in feature : 'atMost' in feature;
    expect(same, bound.path).toBe(true);
    if ('among' in bound && 'choices' in feature) {
      const floor = Math.min(...bound.among.map((value) => feature.choices[String(value)]!));
      const above = Object.keys(feature.choices).filter((value) => feature.choices[value]! >= floor);
      expect(new Set(bound.among.map(String))).toEqual(new Set(above));
    }
  }
});

test('the printed card gives a ground and a source for every weight, the base, the PDO and the cap', () => {
  const card = printedCard();
  for (const { why, source, size, bins, text } of [...card.features, ...card.interactions]) {
    expect([why, source, size, text.en, text.ko].every((part) => part.length > 3)).toBe(true);
    expect(bins.length).toBeGreaterThan(0);
  }
  expect(card).toMatchObject({ pointsToDoubleOdds: 10, logOddsAtZero: -6, anonymiserCap: 8 });
  const odds = (points: number) => Math.exp(card.logOddsAtZero) * 2 ** (points / card.pointsToDoubleOdds);
  const { score: points, probability } = score({ ...BASE, hostAgeBand: 'minor', visibility: 'private' });
  expect(probability / (1 - probability)).toBeCloseTo(odds(points), 8);
});

test('every reason carries a code, points, a sentence in each language and the class of the value, never the value', () => {
  const { reasons } = score({
    ...BASE,
    viewersPeak: 1,
    firstContactToPrivateMin: 7.25,
    visibility: 'private',
    hostAgeBand: 'minor',
  });
  expect(reasons.map(({ code, bin }) => [code, bin])).toEqual(
    expect.arrayContaining([
      ['viewersPeak', '<= 2'],
      ['firstContactToPrivateMin', '<= 10'],
      ['young_host_in_directed_session', 'combination'],
    ]),
  );
  expect(JSON.stringify(reasons)).not.toContain('7.25');
});

test('payments in a public stream are worth less than any strong signal', () => {
  const payments = { count: 40, median: 5, roundShare: 1, nearSessionShare: 1, gapDaysMedian: 1, nightShare: 1 };
  const tips = score({ ...BASE, visibility: 'public', payments }).score;
  expect(tips).toBeLessThan(10);
  expect(score({ ...BASE, visibility: 'private', hostAgeBand: 'minor', payments }).score).toBeGreaterThan(
    tips + score({ ...BASE, visibility: 'private', hostAgeBand: 'minor' }).score,
  );
});

test('where nothing was paid the other payment fields are known to say nothing', () => {
  const { missing, score: points } = score({
    ...BASE,
    payments: { count: 0, median: 0, roundShare: 1, nearSessionShare: 1 },
  });
  expect(missing.filter((path) => path.startsWith('payments'))).toEqual([]);
  expect(points).toBe(0);
});

const BASE: SessionMetadata = { sessionId: 's', startedAt: '2026-02-28T21:00:00+09:00' };

function pointsOfField(field: string, value: unknown): number {
  const reasons = score({ ...BASE, [field]: value }).reasons;
  return reasons.reduce((sum, { points }) => sum + points, 0);
}
