import { bandOf } from '../band.ts';
import { DetectionInputError } from '../input-error.ts';
import { checkLang, checkName, checkText, typeName } from '../message-text.ts';
import type { ConversationPolicy, Skepticism } from '../policy.ts';
import { checkHalfLife, checkSkepticism } from '../policy.ts';
import { scoreAboutAddressee } from '../addressee.ts';
import type { Engine } from '../judgement.ts';
import { judge } from '../judgement.ts';
import { checkMoment } from '../moment.ts';
import type { ConversationResult, Lang, ModelStamp, TrajectoryPoint } from '../result.ts';
import { languageOf } from '../text/language.ts';
import { textResult } from '../text-result.ts';
import { MAX_SPEAKERS, MAX_TRAJECTORY } from './limits.ts';
import type { Risk } from './risk.ts';
import { riskOf } from './risk.ts';
import type { ConversationSnapshot } from './snapshot.ts';
import { SNAPSHOT_FORMAT } from './snapshot.ts';
import type { SpeakerState } from './speaker-state.ts';
import { accumulate, fade, newSpeaker } from './speaker-state.ts';

export interface ConversationOptions {
  id: string;
  /** Messages after which what was seen counts half. Default from the policy: 20. */
  halfLifeMessages?: number;
  /** Days after which it counts half, where messages carry times. Default from the policy: 14. */
  halfLifeDays?: number;
  /** Default from the policy: risk >= 0.5 for 2 of the last 3 messages of one speaker. */
  skepticism?: Skepticism;
}

/** `speaker` tells people apart and nothing more: a pseudonym, since it is part of the snapshot. */
export interface ConversationMessage {
  id: string;
  speaker: string;
  text: string;
  /** When it was sent, ISO 8601 with zone. What was seen then fades with time as well as with messages. */
  at?: string;
  lang?: Lang;
}

const DAY_MS = 86_400_000;

/** One running conversation. Holds scores, counters and message ids; a text is read and let go. */
export class Conversation {
  readonly id: string;
  readonly #engine: Engine;
  readonly #policy: ConversationPolicy;
  readonly #model: ModelStamp;
  readonly #halfLife: { messages: number; days: number };
  readonly #skepticism: Skepticism;
  readonly #speakers = new Map<string, SpeakerState>();
  #trajectory: TrajectoryPoint[] = [];
  #messages = 0;
  #age = 0;
  #lastAt: number | undefined;
  #firstAlertAt: string | undefined;

  constructor(engine: Engine, model: ModelStamp, options: ConversationOptions) {
    this.id = checkName('id', options?.id);
    this.#engine = engine;
    this.#policy = engine.policy.conversation;
    this.#model = model;
    this.#halfLife = {
      messages: options.halfLifeMessages ?? this.#policy.halfLifeMessages,
      days: options.halfLifeDays ?? this.#policy.halfLifeDays,
    };
    this.#skepticism = { ...(options.skepticism ?? this.#policy.skepticism) };
    checkHalfLife('halfLifeMessages', this.#halfLife.messages);
    checkHalfLife('halfLifeDays', this.#halfLife.days);
    checkSkepticism('skepticism', this.#skepticism);
  }

  static restore(engine: Engine, model: ModelStamp, snapshot: ConversationSnapshot): Conversation {
    const { id, halfLifeMessages, halfLifeDays, skepticism } = snapshot;
    const conversation = new Conversation(engine, model, { id, halfLifeMessages, halfLifeDays, skepticism });
    for (const state of snapshot.speakers) conversation.#speakers.set(state.speaker, state);
    conversation.#trajectory = snapshot.trajectory;
    conversation.#messages = snapshot.messages;
    conversation.#age = snapshot.age;
    conversation.#lastAt = snapshot.lastAt;
    conversation.#firstAlertAt = snapshot.firstAlertAt;
    return conversation;
  }

  /** Takes the next message. `risk` is that of the riskiest speaker at this moment. Throws DetectionInputError, then nothing has changed. */
  push(message: ConversationMessage): ConversationResult {
    const { id, speaker, text, given, at } = this.#check(message);
    const judgement = judge(text, given ?? languageOf(text), this.#engine);
    const result = textResult(judgement, { messageId: id, speaker, model: this.#model });

    this.#grow(at);
    const state = this.#speakers.get(speaker) ?? newSpeaker(speaker, this.#age);
    this.#speakers.set(speaker, state);
    for (const each of this.#speakers.values()) fade(each, this.#age);
    accumulate(state, result.labels, scoreAboutAddressee(judgement.cues, 'minor_indicator'), this.#policy);

    const own = this.#riskFrom(state);
    this.#watch(state, own.risk, id);
    const { risk, reasons, counterEvidence, from } = this.#highest(state, own);
    this.#trajectory = [...this.#trajectory, { messageId: id, risk }].slice(-MAX_TRAJECTORY);
    return {
      ...result,
      ...{ conversationId: this.id, messageId: id, risk, band: bandOf(risk, this.#policy.bands) },
      ...{ riskSpeaker: from.speaker, reasons, counterEvidence, trajectory: this.#trajectory.map((point) => ({ ...point })) },
      ...(this.#firstAlertAt === undefined ? {} : { firstAlertAt: this.#firstAlertAt }),
    };
  }

  /** State as plain data without any message text, to be stored and given to `restoreConversation`. */
  snapshot(): ConversationSnapshot {
    return structuredClone({
      ...{ format: SNAPSHOT_FORMAT, id: this.id, model: this.#model, messages: this.#messages },
      ...{ age: this.#age, halfLifeMessages: this.#halfLife.messages, halfLifeDays: this.#halfLife.days },
      ...{ skepticism: this.#skepticism, ...(this.#lastAt === undefined ? {} : { lastAt: this.#lastAt }) },
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
    if (!this.#speakers.has(speaker) && this.#speakers.size >= MAX_SPEAKERS) {
      throw new DetectionInputError(
        'message.speaker',
        `would be number ${MAX_SPEAKERS + 1}`,
        `Follow at most ${MAX_SPEAKERS} people in one conversation.`,
      );
    }
    return {
      ...{ id, speaker, text: checkText('message.text', message.text), given: checkLang('message.lang', message.lang) },
      at: message.at === undefined ? undefined : checkMoment('message.at', message.at),
    };
  }

  // Clocks of two devices differ: a message that seems older than the one before it fades nothing.
  #grow(at: number | undefined) {
    this.#messages++;
    const days = at === undefined || this.#lastAt === undefined ? 0 : Math.max(0, at - this.#lastAt) / DAY_MS;
    this.#age += 1 / this.#halfLife.messages + days / this.#halfLife.days;
    if (at !== undefined) this.#lastAt = Math.max(at, this.#lastAt ?? at);
  }

  #riskFrom(state: SpeakerState): Risk {
    return riskOf(
      state,
      [...this.#speakers.values()].filter((other) => other !== state),
      this.#policy,
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
