import type { Handle } from '#db/client.ts';
import { people as demoPeople, type PersonKey } from '#db/demo/people.ts';
import { topics as demoTopics } from '#db/demo/topics/index.ts';
import { newId } from '#db/new-id.ts';
import * as table from '#db/schema/index.ts';
import { addPost } from '#src/features/forum/index.ts';
import { before, DAY, HOUR, needed } from './measures.ts';

export const AGREEMENT = 'livestreaming-group';

export async function addGroup(tx: Handle, personIds: Map<PersonKey, string>, version: string, now: Date) {
  const groupId = newId();
  const idOf = (key: PersonKey) => needed(personIds.get(key), `person ${key}`);
  await tx.insert(table.groups).values({
    id: groupId,
    slug: 'livestreaming',
    name: 'Livestreaming',
    summary:
      'How companies find, stop and report livestreamed abuse: signals, escalation, evidence, and the people who do the work.',
    agreement: AGREEMENT,
    agreementVersion: version,
    defaultTlp: 'AMBER+STRICT',
    createdAt: before(now, 90 * DAY),
  });
  for (const { key, groups, role, acceptedAgreement } of demoPeople) {
    if (groups.length === 0) continue;
    const personId = idOf(key);
    await tx
      .insert(table.groupMembers)
      .values({ groupId, personId, role: role === 'moderator' ? 'moderator' : 'participant', joinedAt: before(now, 60 * DAY) });
    if (!acceptedAgreement) continue;
    await tx.insert(table.agreementAcceptances).values({
      personId,
      agreement: AGREEMENT,
      version,
      acceptedAt: before(now, 60 * DAY),
      expiresAt: new Date(now.getTime() + 300 * DAY),
    });
  }
  for (const { title, tlp, chathamHouse, author, daysAgo, pinned, posts } of demoTopics) {
    const createdAt = before(now, daysAgo * DAY);
    const topic = {
      id: newId(),
      groupId,
      authorId: idOf(author),
      title,
      tlp,
      chathamHouse,
      createdAt,
      lastPostAt: createdAt,
      lastPostNo: 0,
    };
    await tx.insert(table.topics).values(topic);
    for (const { author: writer, hoursAfter, body, replyTo } of posts) {
      const at = new Date(createdAt.getTime() + hoursAfter * HOUR);
      const post = { body, submission: crypto.randomUUID(), at, ...(replyTo && { replyToNo: replyTo }) };
      topic.lastPostNo = (await addPost(tx, { id: idOf(writer) }, topic, post)).no;
    }
    if (pinned) await tx.insert(table.topicPins).values({ topicId: topic.id, at: createdAt, byId: idOf('mod') });
  }
}
