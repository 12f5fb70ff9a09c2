import { BEHAVIOURS } from '../behaviours.ts';
import { DetectionInputError } from '../input-error.ts';
import type { Skepticism } from '../policy.ts';
import type { ModelStamp, TrajectoryPoint } from '../result.ts';
import type { SpeakerState } from './speaker-state.ts';

export const SNAPSHOT_FORMAT = 'breakwater-conversation-1';

/** A conversation as JSON data: scores, counters, speaker and message ids. No message text. */
export interface ConversationSnapshot {
  format: typeof SNAPSHOT_FORMAT;
  id: string;
  model: ModelStamp;
  messages: number;
  halfLifeMessages: number;
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
  if (!Array.isArray(data.trajectory) || !data.trajectory.every((p) => typeof p?.messageId === 'string' && isShare(p.risk)))
    throw broken('trajectory');
  if (data.firstAlertAt !== undefined && typeof data.firstAlertAt !== 'string') throw broken('firstAlertAt');
  if (!Array.isArray(data.speakers)) throw broken('speakers');
  data.speakers.forEach((state, at) => {
    if (!isSpeaker(state)) throw broken(`speakers[${at}]`);
  });
  return data;
}

function isSpeaker(state: SpeakerState) {
  return (
    typeof state?.speaker === 'string' &&
    isCount(state.messages) &&
    isCount(state.at) &&
    [state.adult, state.minor, state.toMinor].every(isShare) &&
    Array.isArray(state.recentRisks) &&
    state.recentRisks.every(isShare) &&
    BEHAVIOURS.every((label) => Number.isFinite(state.levels?.[label]) && state.levels[label] >= 0)
  );
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

function isShare(value: unknown) {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function broken(field: string, fix = 'Pass what snapshot() gave, unchanged.') {
  return new DetectionInputError(`snapshot.${field}`, 'does not fit', fix);
}
