import { expect, test } from 'vitest';
import type { Behaviour, ConversationResult, Policy } from '../../src/detection/index.ts';
import { BEHAVIOURS, DEFAULT_POLICY, HIGH_SEVERITY } from '../../src/detection/index.ts';
import { NOT_RISK } from '../../src/detection/behaviours.ts';
import { below, between, chanceFrom, oneOf, type Chance } from '../../src/lab/chance.ts';
import { converse, scripted, STEADY_POLICY, type Line } from './scripted.ts';

const POLICIES = [
  ['the default policy', DEFAULT_POLICY],
  ['a policy of expert numbers', STEADY_POLICY],
  ['a policy that presses every weight', eager()],
] as const;

// Random talk of two people with random scores: what holds here holds whatever the model says.
test.each(POLICIES)('under %s every conversation keeps to the guarantees', (_, policy) => {
  for (let seed = 0; seed < 60; seed++) {
    const chance = chanceFrom(seed);
    const script = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`words ${'abcdefghijkl'[at]!.repeat(3)}`, scores(chance)]),
    );
    const lines = Array.from({ length: between(chance, 3, 40) }, (): Line => [
      oneOf(chance, ['x', 'y']),
      oneOf(chance, Object.keys(script)),
    ]);
    const done = new Map<string, Set<Behaviour>>();
    converse(lines, scripted(script, policy)).forEach((result, at) => {
      note(done, lines[at]![0], result, policy.conversation.presentFrom);
      keepsToGuarantees(done, result);
    });
  }
});

test('a risk is between 0 and 1, is the last point of the trajectory, and is carried by a speaker who spoke', () => {
  const chance = chanceFrom(7);
  const script = { 'one way': scores(chance), 'another way': scores(chance) };
  const lines = Array.from({ length: 50 }, (): Line => [oneOf(chance, ['x', 'y', 'z']), oneOf(chance, Object.keys(script))]);
  converse(lines, scripted(script)).forEach((result, at) => {
    expect(result.risk).toBeGreaterThan(0);
    expect(result.risk).toBeLessThan(1);
    expect(result.trajectory).toHaveLength(at + 1);
    expect(result.trajectory.at(-1)).toEqual({ messageId: `m${at}`, risk: result.risk });
    expect(lines.slice(0, at + 1).map(([speaker]) => speaker)).toContain(result.riskSpeaker);
  });
});

function keepsToGuarantees(done: Map<string, Set<Behaviour>>, { band, firstAlertAt }: ConversationResult) {
  const people = [...done.values()].map((acts) => [...acts].filter((label) => !NOT_RISK.includes(label)));
  const severe = people.map((acts) => acts.filter((label) => HIGH_SEVERITY.includes(label)));
  const threat = people.some((acts) => acts.includes('coercion_threat'));
  if (band === 'high') expect(threat || severe.some((acts) => acts.length >= 2)).toBe(true);
  const all = [...done.values()].flatMap((acts) => [...acts]);
  const topic = all.includes('sexual_topic') && all.includes('minor_indicator');
  if (band === 'elevated' || firstAlertAt !== undefined)
    expect(threat || topic || severe.some((acts) => acts.length > 0)).toBe(true);
}

function note(done: Map<string, Set<Behaviour>>, speaker: string, { labels }: ConversationResult, presentFrom: number) {
  const acts = done.get(speaker) ?? new Set();
  done.set(speaker, acts);
  for (const { label, score } of labels) if (score >= presentFrom) acts.add(label);
}

function scores(chance: Chance) {
  const some = Array.from({ length: below(chance, 4) }, () => oneOf(chance, BEHAVIOURS));
  return Object.fromEntries(some.map((label) => [label, 0.02 + 0.97 * chance()]));
}

function eager(): Policy {
  const policy = structuredClone(STEADY_POLICY);
  for (const label of BEHAVIOURS) if (label !== 'protective_context') policy.conversation.weights[label] = 9;
  return {
    ...policy,
    conversation: { ...policy.conversation, intercept: 0, requestDensity: 9, oneSided: 9, evidenceFrom: 0.02 },
  };
}
