import { createClassifier, type ConversationResult, type TextResult } from '#src/detection/index.ts';
import { hindered, rateLimit } from '#src/platform/rate-limit.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';

const classifier = createClassifier();
const perPerson = rateLimit({ points: 120, duration: 60 });

/** Nothing of the text is stored or logged; only how often somebody asks is counted. */
export async function classifyMessage(actor: SignedIn, text: string): Promise<TextResult> {
  await hindered(perPerson, actor.id, 'requests to the classifier');
  return classifier.classify(text);
}

export async function followConversation(
  actor: SignedIn,
  input: { id: string; messages: { id: string; speaker: string; text: string }[] },
): Promise<ConversationResult> {
  await hindered(perPerson, actor.id, 'requests to the classifier');
  const conversation = classifier.conversation({ id: input.id });
  const results = input.messages.map((message) => conversation.push(message));
  const last = results.at(-1);
  if (!last) throw new Refusal('BAD_REQUEST', 'messages: send at least one.');
  return last;
}
