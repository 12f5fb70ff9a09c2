import { expect, test } from 'vitest';
import { converse, faint, said, scripted, STEADY_POLICY, type Line } from './scripted.ts';

const ADDRESSEE = { "you're only 13": { minor_indicator: 0.97 }, '너는 아직 중학생이야': { minor_indicator: 0.97 } };
const SPEAKER = { "I'm only 13": { minor_indicator: 0.97 }, '저는 아직 중학생이에요': { minor_indicator: 0.97 } };
const classifier = scripted({ ...ADDRESSEE, ...SPEAKER });
const codes = (lines: Line[]) =>
  converse(lines, classifier)
    .at(-1)!
    .reasons.map(({ code }) => code);
const risk = (lines: Line[]) => converse(lines, classifier).at(-1)!.risk;

test('an adult on one side and a minor on the other raise the risk, and are named', () => {
  const known: Line[] = [
    ['y', said('minor_indicator')],
    ['x', said('adult_indicator')],
    ['x', said('isolation')],
  ];
  const unknown: Line[] = [
    ['y', 'idle'],
    ['x', said('adult_indicator')],
    ['x', said('isolation')],
  ];
  expect(risk(known)).toBeGreaterThan(risk(unknown));
  expect(codes(known)).toContain('adult_and_minor');
  expect(codes(unknown)).not.toContain('adult_and_minor');
});

test.each(Object.keys(ADDRESSEE))(
  '"%s" says that the other is a minor, so an adult who says it is an adult with a minor',
  (text) => {
    const lines: Line[] = [
      ['x', said('adult_indicator')],
      ['x', text],
      ['x', said('isolation')],
    ];
    expect(codes(lines)).toContain('adult_and_minor');
  },
);

test.each(Object.keys(SPEAKER))('"%s" says that the speaker is one, so it makes the other an adult with a minor', (text) => {
  const own: Line[] = [
    ['x', said('adult_indicator')],
    ['x', text],
    ['x', said('isolation')],
  ];
  expect(codes(own)).not.toContain('adult_and_minor');
  const others: Line[] = [
    ['y', text],
    ['x', said('adult_indicator')],
    ['x', said('isolation')],
  ];
  expect(codes(others)).toContain('adult_and_minor');
});

test('being a minor is no risk, to whomever one speaks', () => {
  for (const { band } of converse([
    ['y', said('minor_indicator')],
    ['x', said('adult_indicator')],
    ['y', said('minor_indicator')],
    ['y', said('protective_context')],
  ])) {
    expect(band).toBe('low');
  }
});

test('a topic for adults raised with a minor passes guarded alone, and stays below high', () => {
  const lines: Line[] = [['y', said('minor_indicator')], ...Array.from({ length: 20 }, (): Line => ['x', said('sexual_topic')])];
  expect(codes(lines)).toContain('topic_and_minor');
  expect(converse(lines, classifier).map(({ band }) => band)).not.toContain('high');
  const adults: Line[] = [['y', said('adult_indicator')], ...lines.slice(1)];
  expect(risk(lines)).toBeGreaterThan(risk(adults));
});

test('a topic that was never clear does not pass guarded, though the other be a minor', () => {
  const lines: Line[] = [['y', said('minor_indicator')], ...Array.from({ length: 30 }, (): Line => ['x', faint('sexual_topic')])];
  for (const { band, firstAlertAt } of converse(lines, scripted({}, pressing()))) {
    expect(['low', 'guarded']).toContain(band);
    expect(firstAlertAt).toBeUndefined();
  }
});

function pressing() {
  const policy = structuredClone(STEADY_POLICY);
  policy.conversation.topicTimesMinor = 5;
  return policy;
}
