import { expect, test } from 'vitest';
import type { Behaviour } from '../../src/detection/index.ts';
import { BEHAVIOURS, DEFAULT_POLICY, HIGH_SEVERITY } from '../../src/detection/index.ts';
import { converse, everyLabel, faint, said, scripted, STEADY_POLICY, type Line } from './scripted.ts';

const BANDS_TO_GUARDED = ['low', 'guarded'];
const POLICIES = [
  ['the default policy', DEFAULT_POLICY],
  ['a policy of expert numbers', STEADY_POLICY],
] as const;
const repeated = (times: number, text: string, speaker = 'x') => Array.from({ length: times }, (): Line => [speaker, text]);

test.each(POLICIES)('under %s an alert can come with the third message, and names it', (_, policy) => {
  const pressing = { 'first act': everything(), 'second act': everything() };
  const results = converse(
    [
      ['x', 'idle'],
      ['x', 'first act'],
      ['x', 'second act'],
    ],
    scripted(pressing, policy),
  );
  expect(results[1]!.firstAlertAt).toBeUndefined();
  expect(results[2]).toMatchObject({ firstAlertAt: 'm2', band: 'high', riskSpeaker: 'x', action: 'review_only' });
  expect(results[2]!.trajectory.map((point) => point.messageId)).toEqual(['m0', 'm1', 'm2']);
  expect(results[2]!.reasons.map((reason) => reason.code)).toContain('behaviour.secrecy');
});

for (const [name, policy] of POLICIES) {
  test.each(BEHAVIOURS.filter((label) => label !== 'coercion_threat'))(
    `under ${name} %s alone stays at guarded however often it is said, and never alerts`,
    (label) => {
      for (const result of converse(repeated(40, said(label)), scripted({}, policy))) {
        expect(BANDS_TO_GUARDED).toContain(result.band);
        expect(result.firstAlertAt).toBeUndefined();
      }
    },
  );
}

test.each(POLICIES)('under %s only ordinary cues together stay at guarded, and say so', (_, policy) => {
  const ordinary = BEHAVIOURS.filter((label) => !HIGH_SEVERITY.includes(label) && label !== 'protective_context');
  const lines = [...ordinary, ...ordinary, ...ordinary].map((label): Line => ['x', said(label)]);
  for (const result of converse(lines, scripted({}, policy))) expect(BANDS_TO_GUARDED).toContain(result.band);
});

test('two severe behaviours of two people do not add up', () => {
  const two = converse([
    ['x', said('isolation')],
    ['y', said('secrecy')],
  ]).at(-1)!;
  const one = converse([
    ['x', said('isolation')],
    ['x', said('secrecy')],
  ]).at(-1)!;
  expect(BANDS_TO_GUARDED).toContain(two.band);
  expect(two.risk).toBeLessThan(one.risk);
  for (const result of converse([...repeated(20, said('isolation')), ...repeated(20, said('secrecy'), 'y')])) {
    expect(BANDS_TO_GUARDED).toContain(result.band);
    expect(result.firstAlertAt).toBeUndefined();
  }
});

test('one severe behaviour among ordinary ones stays below high and says why; a second one, or coercion, passes', () => {
  const one = [
    ...repeated(8, said('image_request')),
    ...repeated(8, said('age_inquiry')),
    ...repeated(8, said('gift_or_payment')),
  ];
  const held = converse(one).at(-1)!;
  expect(held.band).toBe('elevated');
  expect(held.counterEvidence.map(({ code }) => code)).toContain('one_severe_behaviour');
  expect(converse([...one, ['x', said('secrecy')]]).at(-1)!.band).toBe('high');
  expect(converse(repeated(4, said('coercion_threat'))).at(-1)!.band).toBe('high');
});

test('faint evidence of many kinds adds up to a risk, and never crosses guarded', () => {
  const kinds = BEHAVIOURS.filter((label) => label !== 'protective_context');
  const results = converse(Array.from({ length: 4 }, () => kinds.map((label): Line => ['x', faint(label)])).flat());
  expect(results[0]!.labels.some(({ active }) => active)).toBe(false);
  expect(results.at(-1)!.risk).toBeGreaterThan(results[0]!.risk + 0.2);
  for (const { band, firstAlertAt } of results) {
    expect(BANDS_TO_GUARDED).toContain(band);
    expect(firstAlertAt).toBeUndefined();
  }
});

test('a behaviour is present from the floor of the conversation on, though below the threshold of a single message', () => {
  const policy = structuredClone(STEADY_POLICY);
  Object.assign(policy.thresholds, { en: everyLabel(0.9), ko: everyLabel(0.9) });
  policy.conversation.presentFrom = 0.6;
  const halfSaid = {
    'one thing': { secrecy: 0.7 },
    'other thing': { isolation: 0.7 },
    less: { secrecy: 0.5 },
    lesser: { isolation: 0.5 },
  };
  const talk = (...texts: string[]) =>
    converse(Array.from({ length: 4 }, () => texts.map((text): Line => ['x', text])).flat(), scripted(halfSaid, policy));
  expect(talk('one thing', 'other thing').at(-1)!.band).toBe('high');
  expect(talk('one thing', 'other thing')[0]!.labels.some(({ active }) => active)).toBe(false);
  expect(BANDS_TO_GUARDED).toContain(talk('less', 'lesser').at(-1)!.band);
});

test("protective words lower the speaker's own risk, not the other's, and not that of a threat", () => {
  const risk = (...lines: Line[]) => converse(lines).at(-1)!.risk;
  const asking: Line[] = [
    ['x', said('isolation')],
    ['x', said('image_request')],
  ];
  const bare = risk(['x', 'idle'], ...asking);
  expect(risk(['x', said('protective_context')], ...asking)).toBeLessThan(bare);
  expect(risk(['y', said('protective_context')], ...asking)).toBeCloseTo(risk(['y', 'idle'], ...asking), 5);
  expect(risk(['x', said('protective_context')], ['x', said('coercion_threat')])).toBeCloseTo(
    risk(['x', 'idle'], ['x', said('coercion_threat')]),
    5,
  );
});

test('the answers of the other side are no further sign', () => {
  const lines: Line[] = [
    ['x', 'idle'],
    ['x', said('isolation')],
    ['x', said('image_request')],
    ['y', 'idle'],
    ['y', 'idle'],
    ['y', 'idle'],
  ];
  const results = converse(lines);
  expect(results[2]!.risk).toBeGreaterThanOrEqual(STEADY_POLICY.conversation.skepticism.tau);
  expect(results.at(-1)!.firstAlertAt).toBeUndefined();
});

function everything() {
  const all: Behaviour[] = ['age_inquiry', 'gift_or_payment', 'secrecy', 'isolation', 'image_request', 'platform_migration'];
  return Object.fromEntries(all.map((label) => [label, 0.97]));
}
