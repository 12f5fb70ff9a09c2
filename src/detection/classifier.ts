import { Conversation } from './conversation/conversation.ts';
import type { ConversationOptions } from './conversation/conversation.ts';
import type { ConversationSnapshot } from './conversation/snapshot.ts';
import { readSnapshot } from './conversation/snapshot.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import { DetectionInputError } from './input-error.ts';
import { checkLang, checkName, checkText, typeName } from './message-text.ts';
import { judge } from './judgement.ts';
import { textModel } from './model.ts';
import { defaultModel } from './model/default-model.ts';
import type { TextModel } from './model/text-model.ts';
import type { Policy } from './policy.ts';
import { checkPolicy } from './policy.ts';
import type { Lang, TextResult } from './result.ts';
import { languageOf } from './text/language.ts';
import { textResult } from './text-result.ts';

export interface TextOptions {
  /** Pseudonymous id of who wrote it; copied onto each label. */
  speaker?: string;
  /** Overrides the language told from the script, and so calibration and thresholds. The features follow the script in any case. */
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

/** What a classifier is made of; each part may be left out. */
export interface ClassifierParts {
  /** Thresholds, weights of the conversation and bands. Default: DEFAULT_POLICY. */
  policy?: Policy;
  /** Weights as read by `readModel`. Default: those that come with the library. */
  model?: TextModel;
}

/**
 * The text engine: linear heads over hashed n-grams and rules, trained on SYNTHETIC text, calibrated on synthetic text held out.
 * Not validated on real conversations; a result is a lead for human review, never a finding.
 * Synchronous, no I/O, keeps no text. Throws DetectionInputError where the policy is out of order.
 */
export function createClassifier({ policy = DEFAULT_POLICY, model = defaultModel() }: ClassifierParts = {}): Classifier {
  const engine = { policy: checkPolicy(structuredClone(policy)), model };
  const stamp = textModel(engine.policy, model);

  function classified(text: unknown, messageId: string, options: TextOptions, field: string) {
    const known = checkText(field, text);
    const lang = checkLang('lang', options.lang) ?? languageOf(known);
    const speaker = options.speaker === undefined ? undefined : checkName('speaker', options.speaker);
    return textResult(judge(known, lang, engine), { messageId, speaker, model: stamp });
  }

  return {
    classify: (text, options = {}) => classified(text, '0', options, 'text'),
    classifyBatch(texts) {
      if (!Array.isArray(texts))
        throw new DetectionInputError('texts', `is ${typeName(texts)}, not a list`, 'Pass a list of strings.');
      return texts.map((text: unknown, at) => classified(text, String(at), {}, `texts[${at}]`));
    },
    conversation: (options) => new Conversation(engine, stamp, options),
    restoreConversation: (json) => Conversation.restore(engine, stamp, readSnapshot(json, stamp)),
  };
}

/** Continues a conversation from its snapshot; the short form of `createClassifier(parts).restoreConversation(json)`. */
export function restoreConversation(json: ConversationSnapshot | string, options: ClassifierParts = {}): Conversation {
  return createClassifier(options).restoreConversation(json);
}
