import { BEHAVIOURS } from '../behaviours.ts';
import { DetectionInputError } from '../input-error.ts';
import type { Skepticism } from '../policy.ts';
import type { ModelStamp, TrajectoryPoint } from '../result.ts';
import { MAX_SPEAKERS, MAX_TRAJECTORY, TOP_LEVEL } from './limits.ts';
import type { SpeakerState } from './speaker-state.ts';

export const SNAPSHOT_FORMAT = 'breakwater-conversation-2';

/** A conversation as JSON data: scores, counters, speaker and message ids. No message text. */
export interface ConversationSnapshot {
  format: typeof SNAPSHOT_FORMAT;
  id: string;
  model: ModelStamp;
  messages: number;
  /** Age in half-lives, and the time of the last message in milliseconds since 1970, where times were given. */
  age: number;
  lastAt?: number;
  halfLifeMessages: number;
  halfLifeDays: number;
  skepticism: Skepticism;
  speakers: SpeakerState[];
  trajectory: TrajectoryPoint[];
  firstAlertAt?: string;
}

/** Reads and checks a snapshot; scores made under one policy mean nothing under another. */
export function readSnapshot(json: ConversationSnapshot | string, model: ModelStamp): ConversationSnapshot {
  const data = typeof json === 'string' ? parse(json) : json;
  const wanted: string = SNAPSHOT_FORMAT;
  if (data?.format !== wanted) throw broken('format', `Only "${wanted}" can be restored.`);
  if (data.model?.id !== model.id || data.model.version !== model.version || data.model.sha256 !== model.sha256) {
    throw broken('model', 'It was made with another model or policy: restore it with that one, or start the conversation anew.');
  }
  if (!isCount(data.messages)) throw broken('messages');
  if (!isAmount(data.age)) throw broken('age');
  if (data.lastAt !== undefined && !Number.isFinite(data.lastAt)) throw broken('lastAt');
  if (!isListOf(data.trajectory, MAX_TRAJECTORY, isPoint)) throw broken('trajectory');
  if (data.firstAlertAt !== undefined && !isName(data.firstAlertAt)) throw broken('firstAlertAt');
  if (!Array.isArray(data.speakers) || data.speakers.length > MAX_SPEAKERS) throw broken('speakers');
  data.speakers.forEach((state, at) => {
    if (!isSpeaker(state, data)) throw broken(`speakers[${at}]`);
  });
  if (new Set(data.speakers.map(({ speaker }) => speaker)).size < data.speakers.length) throw broken('speakers');
  return rebuilt(data);
}

/** Field by field, so that nothing else travels along: a snapshot never carries a text, whatever it was given. */
function rebuilt(data: ConversationSnapshot): ConversationSnapshot {
  const levels = (of: SpeakerState['levels']) =>
    Object.fromEntries(BEHAVIOURS.map((label) => [label, of[label]])) as SpeakerState['levels'];
  const { format, id, model, messages, age, halfLifeMessages, halfLifeDays, skepticism } = data;
  return {
    ...{ format, id, model, messages, age, halfLifeMessages, halfLifeDays, skepticism },
    ...(data.lastAt === undefined ? {} : { lastAt: data.lastAt }),
    ...(data.firstAlertAt === undefined ? {} : { firstAlertAt: data.firstAlertAt }),
    trajectory: data.trajectory.map(({ messageId, risk }) => ({ messageId, risk })),
    speakers: data.speakers.map((state) => ({
      ...{ speaker: state.speaker, messages: state.messages, at: state.at, severeMessages: state.severeMessages },
      ...{ softFirst: state.softFirst, adult: state.adult, minor: state.minor, toMinor: state.toMinor },
      ...{ levels: levels(state.levels), active: levels(state.active), recentRisks: [...state.recentRisks] },
    })),
  };
}

function isSpeaker(state: SpeakerState, { age, skepticism }: ConversationSnapshot) {
  return (
    isName(state?.speaker) &&
    isCount(state.messages) &&
    [state.at, state.severeMessages].every(isAmount) &&
    // What was seen after now would grow instead of fading.
    state.at <= age &&
    typeof state.softFirst === 'boolean' &&
    [state.adult, state.minor, state.toMinor].every(isShare) &&
    isListOf(state.recentRisks, skepticism?.m ?? 0, isShare) &&
    BEHAVIOURS.every((label) => isLevel(state.levels?.[label]) && isLevel(state.active?.[label]))
  );
}

const isPoint = (point: TrajectoryPoint) => isName(point?.messageId) && isShare(point.risk);
const isName = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 200;
const isLevel = (value: unknown) => isAmount(value) && (value as number) <= TOP_LEVEL;

function isListOf<Item>(value: readonly Item[], most: number, fits: (item: Item) => boolean) {
  return Array.isArray(value) && value.length <= most && value.every(fits);
}

function parse(json: string): ConversationSnapshot {
  try {
    return JSON.parse(json) as ConversationSnapshot;
  } catch {
    throw broken('json', 'It is not JSON: pass what snapshot() gave.');
  }
}

function isCount(value: unknown) {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isAmount(value: unknown) {
  return Number.isFinite(value) && (value as number) >= 0;
}

function isShare(value: unknown) {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function broken(field: string, fix = 'Pass what snapshot() gave, unchanged.') {
  return new DetectionInputError(`snapshot.${field}`, 'does not fit', fix);
}
