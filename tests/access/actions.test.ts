import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTIONS } from '#src/access.ts';
import { DEMO_PASSWORD } from '#src/demo/load.ts';
import { addAnotherGroup, TOPIC_OF_ANOTHER_GROUP } from '../support/another-group.ts';
import { aTextReport, asFile } from '../support/evaluation-report.ts';
import { openDemo, type DemoDatabase } from '../support/demo-database.ts';
import { actionsOfSource } from '../support/routes.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { ACTION_ROWS } from './action-rows.ts';
import { ROLES, type Role } from './roles.ts';

let portal: RunningPortal;
let demo: DemoDatabase;
let topic: string;
let version: string;

beforeAll(async () => {
  portal = await runPortal();
  demo = openDemo(portal.databaseUrl);
  addAnotherGroup(demo);
  topic = demo.row('select id from topics where id <> ?', TOPIC_OF_ANOTHER_GROUP)['id'] ?? '';
  version = demo.row('select agreement_version from groups')['agreement_version'] ?? '';
});
afterAll(async () => {
  demo.close();
  await portal.stop();
});

test('every action of the source stands in the list of the first ring and has a line in the matrix', () => {
  expect(Object.keys(ACTIONS).sort()).toEqual(actionsOfSource());
  expect([...new Set(ACTION_ROWS.map(({ action }) => action))].sort()).toEqual(actionsOfSource());
});

// A form can be posted to any page, so the page that it is posted to must change nothing about who may.
const HOSTS = ['/', '/sign-in', '/no/such/page', '/api/classify'];

test.each(ACTION_ROWS)(
  '$action about $thing does for each role what the matrix says, posted to whichever page',
  async ({ action, page, thing, cells }) => {
    const about = thing === '{topic}' ? topic : thing;
    for (const role of ROLES) {
      for (const host of new Set([page, ...HOSTS])) {
        await stage(role, action, about);
        const token = demo.invite();
        const cookie = role === 'anonymous' ? undefined : await portal.cookieOf(role);
        const before = demo.digest();
        const address = host.replace('{topic}', topic).replace('{invitation}', token);
        const answer = await post(`${address}?_action=${action}`, formOf(action, about, token), cookie);
        const place = `${role} at ${host}`;
        const expected = turnsAway(role, host) ? 'turned away' : cells[role];
        const look = named(answer, demo.digest() !== before);
        expect({ place, look, fits: new RegExp(`^${LOOKS[expected]}$`).test(look) }).toEqual({ place, look, fits: true });
        if ((expected === 'answers' || expected === 'shown') && host === page)
          expect([place, answer.status]).toEqual([place, 200]);
        if (expected !== 'refused') continue;
        const nowhere = await post(`${address}?_action=${action}`, formOf(action, 'no-such-thing', token), cookie);
        expect([place, answer]).toEqual([place, nowhere]);
      }
    }
  },
);

test.each(Object.keys(ACTIONS))('%s cannot be called past the pages, as Astro offers it under /_actions', async (action) => {
  const [cookie, token] = [await portal.cookieOf('mod'), demo.invite()];
  const before = demo.digest();
  expect((await post(`/_actions/${action}`, formOf(action, topic, token), cookie)).status).toBe(404);
  expect(demo.digest()).toBe(before);
});

interface Answer {
  status: number;
  location: string | null;
}

/** Pages of members do not let a form of others through either. */
const turnsAway = (role: Role, host: string) =>
  (role === 'anonymous' || role === 'officer') && /^\/(?:groups|api|classifier)/.test(host);

/** How a cell looks from outside. Where an action is refused, the page that it was posted to answers as it otherwise would. */
const LOOKS: Record<string, string> = {
  done: 'written, 303 .*',
  answers: '(200|303 /|400|404)',
  shown: 'written, (200|303 /|400|404)',
  'sign-in': '(303 /sign-in.*|401)',
  '404': '404',
  refused: '(404|303 /|303 /groups/livestreaming/agreement|400)',
  'turned away': '(303 /sign-in.*|404|401)',
};

const named = ({ status, location }: Answer, written: boolean) =>
  [written ? 'written, ' : '', status, location && ` ${location}`].filter(Boolean).join('');

async function post(address: string, form: Record<string, string | File>, cookie: string | undefined): Promise<Answer> {
  const files = Object.values(form).some((value) => typeof value !== 'string');
  const body = files ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(form)) (body as FormData).append(name, value as string);
  const response = await fetch(portal.origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portal.origin, ...(cookie && { cookie }) },
    body,
  });
  await response.body?.cancel();
  return { status: response.status, location: response.headers.get('location') };
}

/** A form that would succeed in the right hands. */
function formOf(action: string, thing: string, token: string): Record<string, string | File> {
  const submission = crypto.randomUUID();
  const forms: Record<string, Record<string, string | File>> = {
    'people.signIn': { email: 'ada.seetoh@harbour-video.example', password: DEMO_PASSWORD },
    'people.acceptInvitation': {
      token,
      name: 'Nilufar Test',
      email: `${submission}@breakwater.example`,
      timeZone: 'UTC',
      password: 'a pier of many words',
    },
    'forum.acceptAgreement': { group: thing, version, accepted: 'yes' },
    'forum.startTopic': { group: thing, title: 'A topic that the matrix starts', tlp: 'GREEN', body: 'Office talk.', submission },
    'forum.postReply': { topic: thing, body: 'Office talk.', submission },
    'webinars.register': { webinar: thing, consentVersion: '2026-11', consent: 'yes' },
    'webinars.cancelRegistration': { webinar: thing },
    'guidance.giveFeedback': { verdict: 'wrong', page: thing, note: 'A row of the table is out of date.', submission },
    'guidance.answerFeedback': { feedback: thing, answer: 'Corrected.' },
    'api.makeToken': { name: 'A token that the matrix makes', days: '7', submission },
    'api.revokeToken': { token: thing },
    'pilots.uploadReport': { report: asFile(aTextReport()) },
    'pilots.withdrawReport': { report: thing },
    'detection.classify': { text: 'The meeting is at ten.' },
    'detection.stepConversation': { step: 'add', speaker: 'A', text: 'The meeting is at ten.' },
  };
  return forms[action] ?? {};
}

/** Sets back what the cell before has done, so that doing it again would be seen. */
async function stage(role: Role, action: string, thing: string) {
  if (role === 'anonymous') return;
  const person = demo.personId(role);
  demo.write('delete from outbox');
  demo.write('delete from registrations');
  demo.write('delete from digest_marks');
  if (action === 'webinars.cancelRegistration') {
    demo.write(
      "insert into registrations (id, webinar_id, person_id, consent_version, registered_at) select 'r', id, ?, '2026-11', 1 from webinars where slug = ?",
      person,
      thing,
    );
  }
  demo.write('delete from api_tokens');
  if (action === 'api.revokeToken') {
    demo.write(
      "insert into api_tokens (id, person_id, name, token_hash, submission, created_at, expires_at) values (?, ?, 'n', 'h', 's', 1, ?)",
      thing,
      thing === 'of-mod' ? demo.personId('mod') : person,
      Date.now() + 60_000,
    );
  }
  const ada = demo.personId('ada');
  demo.write('delete from evaluation_reports');
  if (action === 'pilots.withdrawReport') {
    demo.write(
      "insert into evaluation_reports (id, company_id, pilot, created_on, report, digest, uploaded_by_id, uploaded_at) select ?, company_id, 'text', '2026-11-01', ?, 'd', id, 1 from people where id = ?",
      thing,
      JSON.stringify(aTextReport()),
      ada,
    );
  }
  demo.write('delete from feedback_answers');
  demo.write('delete from page_feedback');
  if (action === 'guidance.answerFeedback') {
    demo.write(
      "insert into page_feedback (id, page, person_id, verdict, note, given_at, submission) values (?, '/guidance', ?, 'wrong', '', 1, 's')",
      thing,
      ada,
    );
  }
  demo.write('delete from agreement_acceptances where person_id = ?', ada);
}
