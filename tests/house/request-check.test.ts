import { expect, test } from 'vitest';
import { readRequestForm, requestView } from '#src/features/checks/index.ts';
import {
  NO_REQUEST,
  PROVIDERS,
  REQUEST_QUESTION_IDS,
  SOUGHT,
  type RequestAnswers,
  type RequestQuestionId,
} from '#src/features/checks/request/answers.ts';
import { assessRequest } from '#src/features/checks/request/assess.ts';
import { outline } from '#src/features/checks/request/outline.ts';

const holds = (said: 'yes' | 'no', but: Partial<Record<RequestQuestionId, 'yes' | 'no'>> = {}): RequestAnswers['holds'] => ({
  ...Object.fromEntries(REQUEST_QUESTION_IDS.map((id) => [id, said])),
  ...but,
});
const request = (more: Partial<RequestAnswers>): RequestAnswers => ({ ...NO_REQUEST, ...more });
const routes = (more: Partial<RequestAnswers>) => assessRequest(request(more)).routes;
const preserved = { preserved: 'yes' } as const;

test('content from a US provider goes by treaty, and from Australia by the agreement with the United States', () => {
  const asked = { sought: 'content', provider: 'us', holds: preserved } as const;
  expect(routes({ ...asked, officer: 'PH' })).toEqual(['treaty']);
  expect(routes({ ...asked, officer: 'AU' })).toEqual(['agreement']);
  expect(routes({ ...asked, officer: 'AU', provider: 'region' })).toEqual(['treaty']);
});

test('records other than content are asked for directly, with a treaty request if the company refuses', () => {
  for (const sought of ['basic', 'traffic'] as const) {
    expect(routes({ sought, officer: 'KR', provider: 'us', holds: preserved })).toEqual(['direct', 'later-treaty']);
    expect(routes({ sought, officer: 'AU', provider: 'us', holds: preserved })).toEqual(['agreement', 'direct']);
  }
});

test('an entity in the officer’s own country is served by the law of that country, whatever is sought', () => {
  for (const sought of ['basic', 'traffic', 'content'] as const)
    expect(routes({ sought, officer: 'SG', provider: 'same', holds: preserved })).toEqual(['domestic']);
});

test('preservation comes first wherever it was not sent, and in an emergency right after the emergency itself', () => {
  for (const sought of ['basic', 'traffic', 'content'] as const) expect(routes({ sought, provider: 'us' })[0]).toBe('preserve');
  expect(routes({ sought: 'emergency', provider: 'us' })).toEqual(['emergency', 'preserve']);
  expect(routes({ sought: 'preservation', provider: 'us' })).toEqual(['preservation']);
});

test('an emergency that does not meet the criteria is told so, and sent to no emergency channel', () => {
  expect(routes({ sought: 'emergency', provider: 'us', holds: { criteria: 'no' } })).toEqual(['no-emergency', 'preserve']);
});

test('where the entity is not known, finding it is the step before any route', () => {
  for (const provider of ['unknown', ''] as const)
    expect(routes({ sought: 'content', officer: 'AU', provider, holds: preserved })).toEqual(['find-entity']);
  expect(routes({ provider: 'us' })).toEqual([]);
});

test('facts about the officer’s place are shown with it only: Japan’s reservation, and who has no agreement', () => {
  const notes = (officer: string) => assessRequest(request({ sought: 'basic', provider: 'us', officer })).notes;
  expect(notes('JP')).toEqual(['JP', 'not-au']);
  expect(notes('LK')).toEqual(['LK', 'not-au']);
  expect(notes('AU')).toEqual([]);
  expect(notes('TH')).toEqual(['not-au']);
});

test('a missing required part means refusal, a missing strong one delay, and nothing missing is ready', () => {
  const all = { sought: 'basic', circumstances: ['tip', 'secret', 'foreign'] } as const;
  const readiness = (but: Partial<Record<RequestQuestionId, 'yes' | 'no'>>) =>
    assessRequest(request({ ...all, holds: holds('yes', but) })).readiness;
  expect(assessRequest(NO_REQUEST).readiness).toBe('empty');
  for (const id of ['entity', 'legal', 'identifier', 'scope', 'link', 'authority', 'channel', 'domain', 'language'] as const)
    expect([id, readiness({ [id]: 'no' })]).toEqual([id, 'refused']);
  for (const id of ['tip', 'preserved', 'letter', 'notice'] as const)
    expect([id, readiness({ [id]: 'no' })]).toEqual([id, 'slow']);
  expect(readiness({})).toBe('ready');
});

test('questions are asked only where they matter: an order for content, criteria in an emergency, a number after a tip', () => {
  const rows = (more: Partial<RequestAnswers>) => assessRequest(request(more)).rows;
  expect(rows({ sought: 'content' })).toContain('order');
  expect(rows({ sought: 'basic' })).not.toContain('order');
  expect(rows({ sought: 'emergency' })).toContain('criteria');
  expect(rows({ sought: 'emergency' })).not.toContain('legal');
  expect(rows({ circumstances: ['tip'] })).toContain('tip');
  expect(rows({})).not.toContain('tip');
});

test('the outline holds placeholders only, numbers its parts without a hole, and marks what was answered with no', () => {
  for (const sought of SOUGHT) {
    for (const provider of PROVIDERS) {
      const text = outline(
        request({ sought, provider, circumstances: ['tip', 'secret', 'foreign'], holds: holds('no', { scope: 'yes' }) }),
      );
      const numbers = [...text.matchAll(/^(\d+)\. /gm)].map(([, no]) => Number(no));
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      expect(text).toContain('TO ADD: To: [legal name');
      expect(text).not.toContain(`TO ADD: [${'registration'}`);
      expect(text.replaceAll(/\[[^\]]*\]/g, '')).not.toMatch(/@|https?:|\d{3,}/);
    }
  }
});

test('an unknown value is named, and the rest of the form is read', () => {
  const form = new FormData();
  for (const [name, value] of [
    ['sought', 'everything'],
    ['officer', 'JP'],
    ['entity', 'perhaps'],
    ['link', 'no'],
  ] as const)
    form.append(name, value);
  const { answers, problems } = readRequestForm(form, ['JP']);
  expect(answers).toEqual({ ...NO_REQUEST, officer: 'JP', holds: { link: 'no' } });
  expect(problems).toEqual([
    expect.stringContaining('"What do you seek?" (field sought)'),
    expect.stringContaining('"The right company entity" (field entity)'),
  ]);
});

test('the view shows one readiness and the routes in the order in which they are taken', () => {
  const { shown, order } = requestView(request({ sought: 'traffic', officer: 'AU', provider: 'us', holds: { entity: 'yes' } }));
  expect([...shown].filter((name) => name.startsWith('ready:'))).toEqual(['ready:refused']);
  expect(order['route']).toEqual(['route:preserve', 'route:agreement', 'route:direct']);
  expect([...shown]).toContain('first:preserve');
});
