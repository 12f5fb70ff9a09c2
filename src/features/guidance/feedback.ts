import { aliasedTable, and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { companies, feedbackAnswers, pageFeedback, people } from '#db/schema/index.ts';
import { record } from '#src/features/audit/index.ts';
import { isMember, type Actor, type SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { feedbackOfDesk, ownFeedback } from './access.ts';
import type { AnswerFeedbackInput, GiveFeedbackInput } from './feedback-input.ts';
import { findPage } from './pages.ts';

export const OPEN_SHOWN = 100;
export const ANSWERED_SHOWN = 50;

/** What somebody said of a page, with the desk's answer once there is one. */
export interface Feedback {
  id: string;
  page: string;
  verdict: 'helped' | 'wrong';
  note: string;
  givenAt: Date;
  by: { name: string; company: string | null; organisation: string | null };
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
}

/** Keeps what a member says of a page that they may read. That it helped counts once a person, a remark once a form. */
export async function giveFeedback(db: Database, actor: SignedIn, input: GiveFeedbackInput): Promise<void> {
  const page = isMember(actor) ? await findPage(db, actor, input.page) : null;
  if (!page) throw new Refusal('NOT_FOUND', 'There is no such page.');
  const said = input.verdict === 'wrong' ? input : { verdict: input.verdict, note: '', submission: `helped:${page.path}` };
  const { verdict, note, submission } = said;
  await db.write((tx) =>
    tx
      .insert(pageFeedback)
      .values({ id: newId(), page: page.path, personId: actor.id, verdict, note, givenAt: new Date(), submission })
      .onConflictDoNothing({ target: [pageFeedback.personId, pageFeedback.submission] }),
  );
}

/** What the actor has said of a page, newest first; nothing once the page is no longer theirs to read. */
export async function listOwnFeedback(db: Database, actor: Actor, path: string): Promise<Feedback[]> {
  const page = await findPage(db, actor, path);
  if (!page) return [];
  return feedbackRows(db.read)
    .where(and(eq(pageFeedback.page, page.path), ownFeedback(actor)))
    .orderBy(desc(pageFeedback.givenAt), desc(pageFeedback.id));
}

/** The desk's queue of what is wrong: open remarks, the oldest first, or those that were answered last. */
export async function listFeedback(db: Database, actor: Actor, { state }: { state: 'open' | 'answered' }): Promise<Feedback[]> {
  const wrong = and(feedbackOfDesk(actor), eq(pageFeedback.verdict, 'wrong'));
  const rows = feedbackRows(db.read);
  return state === 'open'
    ? rows
        .where(and(wrong, isNull(feedbackAnswers.at)))
        .orderBy(asc(pageFeedback.givenAt), asc(pageFeedback.id))
        .limit(OPEN_SHOWN)
    : rows
        .where(and(wrong, isNotNull(feedbackAnswers.at)))
        .orderBy(desc(feedbackAnswers.at), desc(pageFeedback.id))
        .limit(ANSWERED_SHOWN);
}

/** How many people each page has helped, for the desk; the most helpful page first. */
export async function countHelped(db: Database, actor: Actor): Promise<{ page: string; people: number }[]> {
  return db.read
    .select({ page: pageFeedback.page, people: count() })
    .from(pageFeedback)
    .where(and(feedbackOfDesk(actor), eq(pageFeedback.verdict, 'helped')))
    .groupBy(pageFeedback.page)
    .orderBy(desc(count()), asc(pageFeedback.page));
}

/** Answers a remark, which takes it out of the queue and shows the answer to the one who wrote it. There is one answer. */
export async function answerFeedback(db: Database, actor: SignedIn, { feedback, answer }: AnswerFeedbackInput): Promise<void> {
  await db.write(async (tx) => {
    const [remark] = await tx
      .select({ id: pageFeedback.id })
      .from(pageFeedback)
      .where(and(eq(pageFeedback.id, feedback), eq(pageFeedback.verdict, 'wrong'), feedbackOfDesk(actor)));
    if (!remark) throw new Refusal('NOT_FOUND', 'There is no such remark.');
    const [added] = await tx
      .insert(feedbackAnswers)
      .values({ feedbackId: remark.id, byId: actor.id, answer, at: new Date() })
      .onConflictDoNothing({ target: feedbackAnswers.feedbackId })
      .returning({ answer: feedbackAnswers.answer });
    if (added)
      return record(tx, { actorId: actor.id, action: 'answer-feedback', object: `feedback:${remark.id}`, outcome: 'done' });
    const [before] = await tx.select().from(feedbackAnswers).where(eq(feedbackAnswers.feedbackId, remark.id));
    if (before?.byId === actor.id && before.answer === answer) return; // the same form sent twice
    throw new Refusal('CONFLICT', 'This remark was answered while you were writing. Your text was not sent; it is kept below.');
  });
}

const answerers = aliasedTable(people, 'answerers');

const feedbackRows = (read: Handle) =>
  read
    .select({
      id: pageFeedback.id,
      page: pageFeedback.page,
      verdict: pageFeedback.verdict,
      note: pageFeedback.note,
      givenAt: pageFeedback.givenAt,
      by: { name: people.name, company: companies.name, organisation: people.organisation },
      answer: feedbackAnswers.answer,
      answeredAt: feedbackAnswers.at,
      answeredBy: answerers.name,
    })
    .from(pageFeedback)
    .innerJoin(people, eq(people.id, pageFeedback.personId))
    .leftJoin(companies, eq(companies.id, people.companyId))
    .leftJoin(feedbackAnswers, eq(feedbackAnswers.feedbackId, pageFeedback.id))
    .leftJoin(answerers, eq(answerers.id, feedbackAnswers.byId))
    .$dynamic();
