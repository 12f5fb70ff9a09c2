import { bandOf } from '../band.ts';
import { DetectionInputError } from '../input-error.ts';
import { checkLang, checkName, checkText, typeName } from '../message-text.ts';
import type { Policy, Skepticism } from '../policy.ts';
import { checkHalfLife, checkSkepticism } from '../policy.ts';
import { readCues } from '../reading.ts';
import type { ConversationResult, Lang, ModelStamp, TrajectoryPoint } from '../result.ts';
import { scoreAboutAddressee } from '../scores.ts';
import { languageOf } from '../text/language.ts';
import { textResult } from '../text-result.ts';
import type { Risk } from './risk.ts';
import { riskOf } from './risk.ts';
import type { ConversationSnapshot } from './snapshot.ts';
import { SNAPSHOT_FORMAT } from './snapshot.ts';
import type { SpeakerState } from './speaker-state.ts';
import { accumulate, fade, newSpeaker } from './speaker-state.ts';

/** Points kept of a trajectory; older ones fall away so that a long conversation stays small. */
export const MAX_TRAJECTORY = 500;

export interface ConversationOptions {
  id: string;
  /** Messages after which what was seen counts half. Default from the policy: 20. */
  halfLifeMessages?: number;
  /** Default from the policy: risk >= 0.5 for 2 of the last 3 messages of one speaker. */
  skepticism?: Skepticism;
}

/** `speaker` tells people apart and nothing more: a pseudonym, since it is part of the snapshot. */
export interface ConversationMessage {
  id: string;
  speaker: string;
  text: string;
  lang?: Lang;
}

/** One running conversation. Holds scores, counters and message ids; a text is read and let go. */
export class Conversation {
  readonly id: string;
  readonly #policy: Policy;
  readonly #model: ModelStamp;
  readonly #halfLife: number;
  readonly #skepticism: Skepticism;
  readonly #speakers = new Map<string, SpeakerState>();
  #trajectory: TrajectoryPoint[] = [];
  #messages = 0;
  #firstAlertAt: string | undefined;

  constructor(policy: Policy, model: ModelStamp, options: ConversationOptions) {
    this.id = checkName('id', options?.id);
    this.#policy = policy;
    this.#model = model;
    this.#halfLife = options.halfLifeMessages ?? policy.conversation.halfLifeMessages;
    this.#skepticism = { ...(options.skepticism ?? policy.conversation.skepticism) };
    checkHalfLife('halfLifeMessages', this.#halfLife);
    checkSkepticism('skepticism', this.#skepticism);
  }

  static restore(policy: Policy, model: ModelStamp, snapshot: ConversationSnapshot): Conversation {
    const { id, halfLifeMessages, skepticism } = snapshot;
    const conversation = new Conversation(policy, model, { id, halfLifeMessages, skepticism });
    for (const state of snapshot.speakers) conversation.#speakers.set(state.speaker, structuredClone(state));
    conversation.#trajectory = structuredClone(snapshot.trajectory);
    conversation.#messages = snapshot.messages;
    conversation.#firstAlertAt = snapshot.firstAlertAt;
    return conversation;
  }

  /** Takes the next message. `risk` is that of the riskiest speaker at this moment. Throws DetectionInputError, then nothing has changed. */
  push(message: ConversationMessage): ConversationResult {
    const { id, speaker, text, given } = this.#check(message);
    const reading = readCues(text);
    const context = { lang: given ?? languageOf(text), messageId: id, speaker, policy: this.#policy, model: this.#model };
    const result = textResult(reading, context);

    this.#messages++;
    const state = this.#speakers.get(speaker) ?? newSpeaker(speaker, this.#messages);
    this.#speakers.set(speaker, state);
    for (const each of this.#speakers.values()) fade(each, this.#messages, this.#halfLife);
    accumulate(state, result.labels, scoreAboutAddressee(reading.cues, 'minor_indicator'));

    const own = this.#riskFrom(state);
    this.#watch(state, own.risk, id);
    const { risk, reasons, counterEvidence, from } = this.#highest(state, own);
    this.#trajectory = [...this.#trajectory, { messageId: id, risk }].slice(-MAX_TRAJECTORY);
    return {
      ...result,
      ...{ conversationId: this.id, messageId: id, risk, band: bandOf(risk, this.#policy.conversation.bands) },
      ...{ riskSpeaker: from.speaker, reasons, counterEvidence, trajectory: this.#trajectory.map((point) => ({ ...point })) },
      ...(this.#firstAlertAt === undefined ? {} : { firstAlertAt: this.#firstAlertAt }),
    };
  }

  /** State as plain data without any message text, to be stored and given to `restoreConversation`. */
  snapshot(): ConversationSnapshot {
    return structuredClone({
      ...{ format: SNAPSHOT_FORMAT, id: this.id, model: this.#model, messages: this.#messages },
      ...{ halfLifeMessages: this.#halfLife, skepticism: this.#skepticism },
      ...{ speakers: [...this.#speakers.values()], trajectory: this.#trajectory },
      ...(this.#firstAlertAt === undefined ? {} : { firstAlertAt: this.#firstAlertAt }),
    });
  }

  #check(message: ConversationMessage) {
    if (message === null || typeof message !== 'object') {
      throw new DetectionInputError('message', `is ${typeName(message)}`, 'Pass { id, speaker, text }.');
    }
    const id = checkName('message.id', message.id);
    if (this.#trajectory.some((point) => point.messageId === id)) {
      throw new DetectionInputError('message.id', 'was pushed before', 'Push each message once, with an id of its own.');
    }
    const speaker = checkName('message.speaker', message.speaker);
    return { id, speaker, text: checkText('message.text', message.text), given: checkLang('message.lang', message.lang) };
  }

  #riskFrom(state: SpeakerState): Risk {
    return riskOf(
      state,
      [...this.#speakers.values()].filter((other) => other !== state),
      this.#policy.conversation,
    );
  }

  #highest(state: SpeakerState, own: Risk) {
    let highest = { ...own, from: state };
    for (const other of this.#speakers.values()) {
      if (other === state) continue;
      const theirs = this.#riskFrom(other);
      if (theirs.risk > highest.risk) highest = { ...theirs, from: other };
    }
    return highest;
  }

  // Per speaker: the other side's answers are no second sign of the same thing.
  #watch(state: SpeakerState, risk: number, messageId: string) {
    const { tau, k, m } = this.#skepticism;
    state.recentRisks = [...state.recentRisks, risk].slice(-m);
    const above = state.recentRisks.filter((value) => value >= tau).length;
    if (above >= k) this.#firstAlertAt ??= messageId;
  }
}
