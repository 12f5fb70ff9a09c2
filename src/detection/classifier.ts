import { Conversation } from './conversation/conversation.ts';
import type { ConversationOptions } from './conversation/conversation.ts';
import type { ConversationSnapshot } from './conversation/snapshot.ts';
import { readSnapshot } from './conversation/snapshot.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import { DetectionInputError } from './input-error.ts';
import { checkLang, checkName, checkText, typeName } from './message-text.ts';
import { textModel } from './model.ts';
import type { Policy } from './policy.ts';
import { checkPolicy } from './policy.ts';
import { readCues } from './reading.ts';
import type { Lang, TextResult } from './result.ts';
import { languageOf } from './text/language.ts';
import { textResult } from './text-result.ts';

export interface TextOptions {
  /** Pseudonymous id of who wrote it; copied onto each label. */
  speaker?: string;
  /** Overrides the language told from the script, and so the thresholds. The rules follow the script in any case. */
  lang?: Lang;
}

export interface Classifier {
  /** Labels one message. Evidence carries message id "0". Throws DetectionInputError. */
  classify(text: string, options?: TextOptions): TextResult;
  /** Labels messages one by one, each without the others; evidence carries the index as message id. Throws DetectionInputError. */
  classifyBatch(texts: readonly string[]): TextResult[];
  /** Starts a conversation; messages are pushed in the order they were sent. Throws DetectionInputError. */
  conversation(options: ConversationOptions): Conversation;
  /** Continues from `snapshot()`, given as the object or its JSON. The policy must be the one it was made with. Throws DetectionInputError. */
  restoreConversation(json: ConversationSnapshot | string): Conversation;
}

/**
 * The text engine `lexicon-0.1`: hand-made rules for English and Korean with EXPERT weights.
 * Scores are not calibrated and not validated on real data; a result is a lead for human review, never a finding.
 * Synchronous, no I/O, keeps no text. Source of the design: research note on detection, sections 5 and 6.
 */
export function createClassifier({ policy = DEFAULT_POLICY }: { policy?: Policy } = {}): Classifier {
  const checked = checkPolicy(structuredClone(policy));
  const model = textModel(checked);

  function classified(text: unknown, messageId: string, options: TextOptions, field: string) {
    const known = checkText(field, text);
    const lang = checkLang('lang', options.lang) ?? languageOf(known);
    const speaker = options.speaker === undefined ? undefined : checkName('speaker', options.speaker);
    return textResult(readCues(known), { lang, messageId, speaker, policy: checked, model });
  }

  return {
    classify: (text, options = {}) => classified(text, '0', options, 'text'),
    classifyBatch(texts) {
      if (!Array.isArray(texts))
        throw new DetectionInputError('texts', `is ${typeName(texts)}, not a list`, 'Pass a list of strings.');
      return texts.map((text: unknown, at) => classified(text, String(at), {}, `texts[${at}]`));
    },
    conversation: (options) => new Conversation(checked, model, options),
    restoreConversation: (json) => Conversation.restore(checked, model, readSnapshot(json, model)),
  };
}

/** Continues a conversation from its snapshot; the short form of `createClassifier({ policy }).restoreConversation(json)`. */
export function restoreConversation(json: ConversationSnapshot | string, options: { policy?: Policy } = {}): Conversation {
  return createClassifier(options).restoreConversation(json);
}
