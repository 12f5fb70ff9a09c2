import { expect, test } from 'vitest';
import {
  NOTHING_SAID,
  QUESTION_IDS,
  questionOf,
  SIGNS,
  type Held,
  type QuestionId,
  type ReportAnswers,
} from '#src/features/checks/report/answers.ts';
import { assess, matters } from '#src/features/checks/report/assess.ts';
import { readReportForm, reportView } from '#src/features/checks/index.ts';

const everything = (held: Held, but: Partial<Record<QuestionId, Held>> = {}): ReportAnswers['held'] => ({
  ...Object.fromEntries(QUESTION_IDS.map((id) => [id, held])),
  ...but,
});
const answered = (more: Partial<ReportAnswers>): ReportAnswers => ({ ...NOTHING_SAID, ...more });
const full = (more: Partial<ReportAnswers> = {}) => answered({ type: 'enticement', held: everything('yes'), ...more });
const ALL = ['file', 'messages', 'live', 'sextortion'] as const;

test('an empty form says that nothing is answered, of completeness and of urgency, and begins with place, time and account', () => {
  const { completeness, urgency, verdict, next, points } = assess(NOTHING_SAID);
  expect([completeness, urgency, verdict]).toEqual(['empty', 'unsaid', 'begin']);
  expect(next.slice(0, 3)).toEqual(['location', 'account', 'time']);
  expect(points.held).toBe(0);
});

test('what the system itself requires is the first gate: without type, time or e-mail nothing can be sent', () => {
  for (const id of ['type', 'time', 'email'] as const) {
    expect(assess(full({ held: everything('yes', { [id]: 'no' }) })).completeness).toBe('rejected');
  }
});

test('without a place or an account police could hardly act, however much else is held', () => {
  for (const id of ['location', 'account'] as const) {
    for (const held of ['no', 'not-held'] as const) {
      const judged = assess(full({ contents: ALL, held: everything('yes', { [id]: held }) }));
      expect([id, judged.completeness]).toEqual([id, 'unplaced']);
      expect(judged.points.held / judged.points.all).toBeGreaterThan(0.85);
    }
  }
});

test('a required part that only matters with a file, a stream, extortion or urgency is a gap only there', () => {
  const cases = [
    ['file', { contents: ['file'] }],
    ['stream', { contents: ['live'] }],
    ['payment', { contents: ['live'] }],
    ['payment', { contents: ['sextortion'] }],
    ['urgency', { signs: ['date'] }],
    ['urgency', { signs: ['perhaps'] }],
  ] as const;
  for (const [id, more] of cases) {
    const held = everything('yes', { [id]: 'no' });
    expect([id, assess(full({ held })).completeness]).toEqual([id, 'strong']);
    expect([id, assess(full({ held, ...more })).completeness]).toEqual([id, 'gaps']);
  }
});

test('with all that is required police can act, and with nearly all of the rest the report is strong', () => {
  const required = QUESTION_IDS.filter((id) => ['required', 'ours'].includes(questionOf(id).level));
  const held = { ...everything('no'), ...Object.fromEntries(required.map((id) => [id, 'yes' as const])) };
  expect(assess(full({ contents: ALL, held })).completeness).toBe('sound');
  expect(assess(full({ contents: ALL })).completeness).toBe('strong');
});

test('completeness says nothing about urgency, and urgency nothing about completeness', () => {
  for (const sign of SIGNS) {
    expect(assess(full({ signs: [sign] }))).toMatchObject({
      completeness: 'strong',
      urgency: 'urgent',
      verdict: 'now',
      signs: [sign],
    });
    expect(assess(answered({ signs: [sign] }))).toMatchObject({
      completeness: 'empty',
      urgency: 'urgent',
      verdict: 'unblock-now',
    });
  }
  expect(assess(full({ contents: ['file', 'viral'], signs: ['none'] }))).toMatchObject({
    completeness: 'strong',
    urgency: 'ordinary',
    verdict: 'send',
  });
});

test('urgent beats complete: it is sent now, and completed later by a report that names the first', () => {
  const thin = full({ signs: ['life'], held: { type: 'yes', time: 'yes', email: 'yes' } });
  expect(assess(thin)).toMatchObject({ completeness: 'unplaced', verdict: 'now-then-complete' });
  expect(assess({ ...thin, signs: ['none'] }).verdict).toBe('complete');
  expect(assess({ ...thin, signs: ['perhaps'] }).verdict).toBe('decide');
  expect(assess({ ...thin, signs: [] }).verdict).toBe('say-urgency');
});

test('what nobody holds is no reason to wait: the report says so, and goes', () => {
  const unplaced = full({ signs: ['none'], held: everything('yes', { location: 'not-held' }) });
  expect(assess(unplaced)).toMatchObject({ completeness: 'unplaced', verdict: 'send', notHeld: ['location'] });
  expect(assess({ ...unplaced, signs: ['life'] }).verdict).toBe('now');
  expect(assess({ ...unplaced, held: everything('yes', { location: 'no' }) }).verdict).toBe('complete');
});

test('a sign outweighs "none of these" and "nobody is sure", whatever was ticked beside it', () => {
  expect(assess(full({ signs: ['none', 'threat', 'perhaps'] })).urgency).toBe('urgent');
  expect(assess(full({ signs: ['none', 'perhaps'] })).urgency).toBe('perhaps');
});

test('what to get next has required gaps first and then the most valuable; what nobody holds is said, not sought', () => {
  const { next, notHeld, rows } = assess(
    full({ contents: ALL, held: everything('no', { location: 'not-held', links: 'yes', viewed: 'not-held' }) }),
  );
  const levels = next.map((id) => ({ required: 0, ours: 0, strong: 1, optional: 2 })[questionOf(id).level]);
  expect(levels).toEqual([...levels].sort());
  for (const level of [0, 1]) {
    const points = next.filter((_, at) => levels[at] === level).map((id) => questionOf(id).points);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  }
  expect(notHeld).toEqual(['location', 'viewed']);
  expect(next).not.toContain('location');
  expect(rows[0]).toBe('location');
  expect(rows.at(-1)).toBe('links');
});

test('the points add up, and only questions that matter count', () => {
  for (const contents of [[], ['file'], ALL] as const) {
    const answers = full({ contents, held: everything('yes', { port: 'no', context: 'not-held', account: 'no' }) });
    const { points, rows } = assess(answers);
    expect(points.held + points.within + points.lost).toBe(points.all);
    expect(rows.toSorted()).toEqual(QUESTION_IDS.filter((id) => matters(id, answers)).toSorted());
  }
});

test('an unknown field or value is named and left out, and the rest of the form is read', () => {
  const form = new FormData();
  const posted = [
    ['location', 'yes'],
    ['time', 'maybe'],
    ['<b>field</b>', 'x'],
    ['__proto__', 'yes'],
    ['email', 'not-held'],
    ['child', 'XX'],
    ['suspect', 'PH'],
    ['signs', 'life'],
    ['signs', '"><script>'],
    ['account', 'yes'],
    ['account', 'no'],
  ] as const;
  for (const [name, value] of posted) form.append(name, value);
  form.append('port', new Blob(['x']), 'port.txt');
  const { answers, problems } = readReportForm(form, ['PH']);
  expect(answers).toEqual({ ...NOTHING_SAID, places: { child: '', suspect: 'PH', origin: '' }, held: { location: 'yes' } });
  expect(problems).toHaveLength(6);
  expect(problems[0]).toBe(
    '"Date and time with UTC offset" (field time) had a value that is not among its choices. It was left out: answer it again.',
  );
  expect(problems[1]).toContain('There is no field called "<b>field</b>"');
  expect(problems.at(-1)).toBe('3 more fields were left out.');
});

test('the view shows one band, one urgency and one verdict for any answers, and the place only of codes that were chosen', () => {
  for (const answers of [NOTHING_SAID, full(), full({ contents: ALL, signs: ['now'] }), answered({ held: { time: 'no' } })]) {
    const shown = [...reportView(answers).shown];
    for (const list of ['band', 'urgency', 'verdict', 'law'])
      expect([list, shown.filter((name) => name.startsWith(`${list}:`)).length]).toEqual([list, 1]);
  }
  const view = reportView(full({ places: { child: 'PH', suspect: 'AU', origin: 'PH' } }));
  expect([...view.shown].filter((name) => name.startsWith('place:')).sort()).toEqual(['place:AU', 'place:PH']);
  expect(view.texts['roles:PH']).toBe('the child, where it was sent from');
});
