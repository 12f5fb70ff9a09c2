import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { departures, outbox, people, registrations, webinarGuests } from '#db/schema/index.ts';
import { deliverDue, enqueue, listOutbox } from '#src/features/notifications/index.ts';
import { cancelRegistration, register, webinarLetters } from '#src/features/webinars/index.ts';
import { openMail } from '#src/platform/mail.ts';
import { aWebinar, community, type Community } from '../support/community.ts';
import { smtpSink } from './smtp-sink.ts';

let here: Community;
let webinarId: string;
let sink: Awaited<ReturnType<typeof smtpSink>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await community();
  webinarId = (await aWebinar(here)).id;
  sink = await smtpSink();
});
afterEach(async () => {
  vi.useRealTimers();
  await sink.close();
  await here.remove();
});

const ORIGIN = 'https://portal.example.org';
const MINUTE = 60_000;
const deliver = (mail = sink.mail) => deliverDue(here.db, mail, webinarLetters, ORIGIN);
const tasks = () => here.db.read.select().from(outbox);

/** A confirmation is sent to whoever is registered at the moment of sending. */
const seat = () =>
  here.db.write((tx) =>
    tx
      .insert(registrations)
      .values({ id: 'a-seat', webinarId, personId: here.ada.id, consentVersion: '2026-11', registeredAt: new Date() })
      .onConflictDoNothing(),
  );

async function leave(key: string, kind = 'registration-confirmed') {
  if (kind === 'registration-confirmed') await seat();
  await here.db.write((tx) => enqueue(tx, { kind, key, payload: { personId: here.ada.id, webinarId, at: Date.now() } }));
}

test('a task is written with its fact, and is not there when the fact was rolled back', async () => {
  const failing = here.db.write(async (tx) => {
    await enqueue(tx, { kind: 'registration-confirmed', key: 'one', payload: {} });
    throw new Error('the fact failed');
  });
  await expect(failing).rejects.toThrow('the fact failed');
  expect(await tasks()).toEqual([]);
  await register(here.db, here.ada, { webinar: 'reading-the-numbers', consentVersion: '2026-11', consent: 'yes' }, '2026-11');
  expect(await tasks()).toMatchObject([
    {
      kind: 'registration-confirmed',
      payload: { personId: here.ada.id, webinarId, at: expect.any(Number) as number },
      attempts: 0,
      doneAt: null,
    },
  ]);
});

test('the same task left twice is sent once', async () => {
  await leave('one');
  await leave('one');
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  expect(sink.letters).toHaveLength(1);
});

test('two workers at once send each of 30 letters once', async () => {
  await seat();
  await here.db.write(async (tx) => {
    for (let n = 0; n < 30; n++)
      await enqueue(tx, {
        kind: 'registration-confirmed',
        key: `task ${n}`,
        payload: { personId: here.ada.id, webinarId, at: Date.now() },
      });
  });
  const worker = async () => {
    while ((await deliver()) > 0);
  };
  await Promise.all([worker(), worker()]);
  expect(sink.letters).toHaveLength(30);
  expect((await tasks()).every(({ doneAt, attempts }) => doneAt !== null && attempts === 0)).toBe(true);
});

test('a task whose worker died is left alone until its lease ends, and sent then', async () => {
  await leave('one');
  await here.db.write((tx) => tx.update(outbox).set({ leaseUntil: new Date(Date.now() + MINUTE) }));
  expect(await deliver()).toBe(0);
  vi.setSystemTime(Date.now() + MINUTE + 1);
  expect(await deliver()).toBe(1);
  expect(sink.letters).toHaveLength(1);
});

test('a task that is due later waits for its time', async () => {
  await here.db.write((tx) =>
    enqueue(tx, {
      kind: 'registration-confirmed',
      key: 'later',
      payload: { personId: here.ada.id, webinarId, at: Date.now() },
      dueAt: new Date(Date.now() + MINUTE),
    }),
  );
  expect(await deliver()).toBe(0);
  vi.setSystemTime(Date.now() + MINUTE);
  expect(await deliver()).toBe(1);
});

test('an SMTP server that refuses is tried again after 1, 5, 30, 120 and 720 minutes; then the task is given up and kept for staff', async () => {
  const refusing = await smtpSink({
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`<${address}> is unknown here`), { responseCode: 550 })),
  });
  await leave('one');
  for (const minutes of [1, 5, 30, 120, 720]) {
    expect(await deliver(refusing.mail)).toBe(1);
    vi.setSystemTime(Date.now() + minutes * MINUTE - 1000);
    expect(await deliver(refusing.mail)).toBe(0);
    vi.setSystemTime(Date.now() + 1000);
  }
  expect((await tasks())[0]?.deadAt).toBeNull();
  expect(await deliver(refusing.mail)).toBe(1);
  expect(await tasks()).toMatchObject([{ attempts: 6, doneAt: null, lastError: 'EENVELOPE', leaseUntil: null }]);
  vi.setSystemTime(Date.now() + 365 * 24 * 60 * MINUTE);
  expect(await deliver()).toBe(0);
  expect((await listOutbox(here.db, here.staff))[0]?.deadAt).toBeInstanceOf(Date);
  await refusing.close();
});

test('one letter that cannot be sent does not hold up the others, and a later success ends its trouble', async () => {
  await leave('unknown kind', 'no-such-letter');
  await leave('one');
  const nobody = openMail('smtp://127.0.0.1:9', 'portal@breakwater.example')!;
  expect(await deliver(nobody)).toBe(2);
  expect(sink.letters).toEqual([]);
  vi.setSystemTime(Date.now() + 2 * MINUTE);
  expect(await deliver()).toBe(2);
  expect(sink.letters).toHaveLength(1);
  const [unknown, one] = (await tasks()).sort((a, b) => a.id - b.id);
  expect([unknown?.doneAt, unknown?.attempts, one?.doneAt !== null, one?.attempts]).toEqual([null, 2, true, 1]);
});

test('without an SMTP server there is no mail, and the task stays', async () => {
  await leave('one');
  expect(openMail(undefined, 'portal@breakwater.example')).toBeNull();
  expect(await tasks()).toMatchObject([{ attempts: 0, doneAt: null, deadAt: null }]);
});

test('whoever has left by then gets no letter, and the task is done', async () => {
  await leave('one');
  await here.db.write((tx) => tx.insert(departures).values({ personId: here.ada.id, at: new Date(), byId: here.staff.id }));
  expect(await deliver()).toBe(1);
  expect(sink.letters).toEqual([]);
  expect((await tasks())[0]?.doneAt).toBeInstanceOf(Date);
});

test('a guest whose invitation has ended before the letter could be sent learns no more of the webinar', async () => {
  await aWebinar(here, { slug: 'with-guest', guests: [here.officerRahman] });
  await register(here.db, here.officerRahman, { webinar: 'with-guest', consentVersion: '2026-11', consent: 'yes' }, '2026-11');
  await here.db.write((tx) => tx.delete(webinarGuests));
  expect(await deliver()).toBe(1);
  expect(sink.letters).toEqual([]);
});

test.each([
  ['registration-confirmed', 'REQUEST', 'Registered'],
  ['registration-cancelled', 'CANCEL', 'Cancelled'],
])('the letter %s carries a calendar whose METHOD is the one its part names', async (kind, method, word) => {
  await leave('one', kind);
  await deliver();
  const [letter] = sink.letters;
  expect(letter?.to).toEqual([here.ada.email]);
  expect(letter?.raw).toContain(`Subject: TLP:GREEN ${word}: Reading the numbers`);
  const calendar = letter?.part('text/calendar');
  expect(calendar?.header).toMatch(new RegExp(`method="?${method}"?`));
  expect(calendar?.text).toContain(`\r\nMETHOD:${method}\r\n`);
  const text = letter?.part('text/plain')?.text;
  expect(text?.startsWith('TLP:GREEN\r\n')).toBe(true);
  expect(text).toContain(`${ORIGIN}/webinars/reading-the-numbers`);
});

test('whoever registers, gives the seat back and registers again gets calendars whose SEQUENCE rises each time', async () => {
  // A calendar program ignores what is older than what it has: the webinar would stay struck out. RFC 5546, 2.1.4.
  const input = { webinar: 'reading-the-numbers', consentVersion: '2026-11', consent: 'yes' } as const;
  for (const verb of [
    () => register(here.db, here.ada, input, input.consentVersion),
    () => cancelRegistration(here.db, here.ada, input.webinar),
    () => register(here.db, here.ada, input, input.consentVersion),
  ]) {
    vi.setSystemTime(Date.now() + MINUTE);
    await verb();
    await deliver();
  }
  const sequence = sink.letters.map((letter) => Number(letter.part('text/calendar')?.text.match(/SEQUENCE:(\d+)/)?.[1]));
  expect(sequence).toHaveLength(3);
  expect(sequence[1]).toBeGreaterThan(sequence[0]!);
  expect(sequence[2]).toBeGreaterThan(sequence[1]!);
});

test('the calendar that asks ada to come names her as its attendee, as RFC 5546 wants of a REQUEST', async () => {
  await leave('one');
  await deliver();
  const lines = sink.letters[0]?.part('text/calendar')?.text.replace(/\r\n /g, '').split('\r\n') ?? [];
  const attendees = lines.filter((line) => line.startsWith('ATTENDEE'));
  expect(attendees).toHaveLength(1);
  expect(attendees[0]?.toLowerCase()).toContain(`mailto:${here.ada.email}`);
});

test('a name with a line break adds no header to the letter', async () => {
  await here.db.write((tx) =>
    tx.update(people).set({ name: 'Ada\r\nBcc: everybody@elsewhere.example' }).where(eq(people.id, here.ada.id)),
  );
  await leave('one');
  await deliver();
  expect(sink.letters[0]?.to).toEqual([here.ada.email]);
  expect(sink.letters[0]?.raw.split('\r\n\r\n')[0]).not.toContain('everybody');
});

test('a confirmation that was delayed is not sent after the seat was given back, nor after the webinar', async () => {
  await leave('one');
  await cancelRegistration(here.db, here.ada, 'reading-the-numbers');
  await deliver();
  expect(sink.letters.map(({ raw }) => /Subject: TLP:GREEN (\w+)/.exec(raw)?.[1])).toEqual(['Cancelled']);
  await leave('two', 'registration-cancelled');
  vi.setSystemTime(Date.now() + 8 * 24 * 60 * MINUTE);
  await deliver();
  expect(sink.letters).toHaveLength(1);
});

test('the outbox is for staff, and says nothing of who is written to', async () => {
  await leave('one');
  for (const actor of [here.ada, here.mod, here.officerRahman]) expect(await listOutbox(here.db, actor)).toEqual([]);
  const listed = await listOutbox(here.db, here.staff);
  expect(listed).toHaveLength(1);
  expect(JSON.stringify(listed)).not.toContain(here.ada.id);
});
