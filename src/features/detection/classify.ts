import {
  createClassifier,
  DetectionInputError,
  type ConversationResult,
  type ModelStamp,
  type TextResult,
} from '#src/detection/index.ts';
import { refuseTooMany, rateLimit } from '#src/platform/rate-limit.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { POINTS_A_MINUTE, pointsOfConversation, pointsOfMessage } from './limits.ts';

interface Message {
  id: string;
  speaker: string;
  text: string;
  at?: string | undefined;
}

const classifier = createClassifier();
const perPerson = rateLimit({ points: POINTS_A_MINUTE, duration: 60 });

/** Which model and policy answer here. */
export const stampOfLibrary = (): ModelStamp => classifier.classify('.').model;

/** Nothing of the text is stored or logged; only how often somebody asks is counted. */
export async function classifyMessage(actor: SignedIn, text: string): Promise<TextResult> {
  await refuseTooMany(perPerson, actor.id, 'requests to the classifier', pointsOfMessage(text));
  return classifier.classify(text);
}

export async function followConversation(
  actor: SignedIn,
  input: { id: string; messages: Message[] },
): Promise<ConversationResult> {
  const last = (await followTurns(actor, input)).at(-1);
  if (!last) throw new Refusal('BAD_REQUEST', 'messages: send at least one.');
  return last;
}

/** What the library says after each message, for a page that shows how it came about. */
export async function followTurns(
  actor: SignedIn,
  { id, messages }: { id: string; messages: Message[] },
): Promise<ConversationResult[]> {
  await refuseTooMany(perPerson, actor.id, 'requests to the classifier', pointsOfConversation(messages));
  const conversation = classifier.conversation({ id });
  return messages.map(({ at, ...message }, place) => {
    try {
      return conversation.push(at === undefined ? message : { ...message, at });
    } catch (error) {
      throw placed(error, place);
    }
  });
}

/** The library knows one message at a time and says `message.at`; whoever sent many is told which. */
function placed(error: unknown, place: number): unknown {
  if (!(error instanceof DetectionInputError)) return error;
  return new Refusal('BAD_REQUEST', error.message.replace(/^message/, `messages[${place}]`));
}
