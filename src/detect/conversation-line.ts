import type { Classifier, ConversationMessage, ConversationResult } from '../detection/index.ts';
import { checkFields, checkList } from './fields.ts';
import { movedRefusal } from './moved-refusal.ts';

const MESSAGE = { required: ['id', 'speaker', 'text'], optional: ['at', 'lang'] };

/** A conversation read to its end. */
export interface ReadConversation {
  last: ConversationResult;
  messages: number;
  /** Number of the message, from 1, at which the alert came. */
  alertAt: number | null;
  /** The highest risk it ever had. */
  top: number;
}

/** Throws DetectionInputError that says which message. */
export function readConversation(classifier: Classifier, id: unknown, given: unknown): ReadConversation {
  const messages = checkList('messages', given);
  const running = classifier.conversation({ id: id as string });
  let last: ConversationResult | undefined;
  let alertAt: number | null = null;
  let top = 0;
  messages.forEach((message, at) => {
    last = pushed(`messages[${at}]`, () =>
      running.push(checkFields('message', message, MESSAGE) as unknown as ConversationMessage),
    );
    top = Math.max(top, last.risk);
    if (last.firstAlertAt !== undefined) alertAt ??= at + 1;
  });
  return { last: last!, messages: messages.length, alertAt, top };
}

// The library says `message.text`, since it knows one message at a time.
function pushed(path: string, push: () => ConversationResult): ConversationResult {
  try {
    return push();
  } catch (error) {
    throw movedRefusal(error, (field) => field.replace(/^message/, path));
  }
}
