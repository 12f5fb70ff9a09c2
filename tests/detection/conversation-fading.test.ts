import { expect, test } from 'vitest';
import { converse, said, scripted, type Line } from './scripted.ts';

const DAY = 86_400_000;
const BEGAN = Date.parse('2026-01-01T00:00:00Z');
const after = (days: number) => new Date(BEGAN + days * DAY).toISOString();
const ASKED: Line[] = [
  ['x', said('isolation'), after(0)],
  ['x', said('image_request'), after(0)],
];
const idle = (times: number, at?: string) => Array.from({ length: times }, (): Line => (at ? ['y', 'idle', at] : ['y', 'idle']));
const last = (lines: Line[]) => converse(lines).at(-1)!.risk;

test('what was said many messages ago fades, and at the end is as if never said', () => {
  const risks = converse([...ASKED, ...idle(300)]).map(({ risk }) => risk);
  for (let at = 3; at < risks.length; at++) expect(risks[at]!).toBeLessThanOrEqual(risks[at - 1]! + 1e-9);
  expect(risks.at(-1)!).toBeCloseTo(last(idle(3)), 2);
});

test('a shorter half-life of messages fades faster', () => {
  const end = (halfLifeMessages: number) => converse([...ASKED, ...idle(10)], scripted(), { halfLifeMessages }).at(-1)!.risk;
  expect(end(2)).toBeLessThan(end(20));
  expect(end(20)).toBeLessThan(end(200));
});

test('days fade as messages do; without times only messages count', () => {
  const [soon, later, muchLater] = [0, 14, 140].map((days) => last([...ASKED, ...idle(1, after(days))]));
  expect(later!).toBeLessThan(soon!);
  expect(muchLater!).toBeLessThan(later!);
  expect(last([...ASKED, ...idle(1)])).toBeCloseTo(soon!, 9);
});

test('one half-life of days fades as much as one half-life of messages', () => {
  const conversation = scripted().conversation({ id: 'c', halfLifeMessages: 5, halfLifeDays: 3 });
  const level = () => conversation.snapshot().speakers[0]!.levels.isolation;
  conversation.push({ id: 'a', speaker: 'x', text: said('isolation'), at: after(0) });
  const full = level();
  for (let at = 0; at < 5; at++) conversation.push({ id: `b${at}`, speaker: 'y', text: 'idle', at: after(0) });
  expect(level()).toBeCloseTo(full / 2, 9);
  conversation.push({ id: 'c', speaker: 'y', text: 'idle', at: after(3) });
  expect(level()).toBeCloseTo((full / 2) * 2 ** -1.2, 9);
});

test('a message that seems older than the one before fades nothing and gives nothing back', () => {
  const asked = [...ASKED, ['y', 'idle', after(7)] as Line];
  const backwards = last([...asked, ...idle(1, after(2)), ...idle(1, after(7))]);
  expect(backwards).toBeCloseTo(last([...asked, ...idle(1, after(7)), ...idle(1, after(7))]), 9);
});

test('who somebody is does not fade', () => {
  const known: Line[] = [
    ['x', said('adult_indicator'), after(0)],
    ['y', said('minor_indicator'), after(0)],
  ];
  const result = converse([...known, ...idle(200, after(300)), ['x', said('isolation'), after(300)]]).at(-1)!;
  expect(result.reasons.map(({ code }) => code)).toContain('adult_and_minor');
});

test('an alert, once given, keeps its message', () => {
  const results = converse([
    ['x', said('coercion_threat')],
    ['x', said('coercion_threat')],
    ...idle(300),
    ['x', said('coercion_threat')],
  ]);
  expect(results.at(-1)!.firstAlertAt).toBe('m1');
  expect(results.at(-2)!.band).toBe('low');
});
