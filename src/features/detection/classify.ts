import { createClassifier, type ConversationResult, type TextResult } from '#src/detection/index.ts';
import { refuseTooMany, rateLimit } from '#src/platform/rate-limit.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';

const classifier = createClassifier();
// A conversation costs as much as the messages in it.
const CHARACTERS_A_POINT = 2000;
const perPerson = rateLimit({ points: 120, duration: 60 });

/** Nothing of the text is stored or logged; only how often somebody asks is counted. */
export async function classifyMessage(actor: SignedIn, text: string): Promise<TextResult> {
  await refuseTooMany(perPerson, actor.id, 'requests to the classifier');
  return classifier.classify(text);
}

export async function followConversation(
  actor: SignedIn,
  input: { id: string; messages: { id: string; speaker: string; text: string }[] },
): Promise<ConversationResult> {
  const characters = input.messages.reduce((sum, { text }) => sum + text.length, 0);
  await refuseTooMany(perPerson, actor.id, 'requests to the classifier', Math.ceil(characters / CHARACTERS_A_POINT));
  const conversation = classifier.conversation({ id: input.id });
  const results = input.messages.map((message) => conversation.push(message));
  const last = results.at(-1);
  if (!last) throw new Refusal('BAD_REQUEST', 'messages: send at least one.');
  return last;
}
