import type { AnonymiserKind, SessionMetadata } from '../../detection/index.ts';
import type { Chance } from '../chance.ts';
import { oneOf } from '../chance.ts';
import type { Account } from './account.ts';
import { around, events, happens, shareNear } from './draws.ts';
import type { Habits } from './habits.ts';
import { LIFE } from './people.ts';
import { LOST } from './platforms.ts';

const DAY_0 = Date.parse('2026-01-01T00:00:00Z');
/** A moment after every simulated session. */
export const AFTER_ALL = DAY_0 + 200 * 86_400_000;

/** Metadata of one session as the account's platform sees it: what it is blind to, and what got lost, is absent. */
export function metadataOf(chance: Chance, account: Account, habits: Habits, day: number, id: string): SessionMetadata {
  const { visibility, contactMinutes } = audience(chance, habits);
  const peak = Math.max(1, Math.round(around(chance, habits.viewers, 0.6)));
  const whole = {
    ...{ sessionId: id, startedAt: new Date(DAY_0 + day * 86_400_000).toISOString(), visibility },
    ...{ durationSec: Math.round(around(chance, habits.minutes * 60, 0.7)), viewersPeak: peak },
    viewersUnique: peak + events(chance, Math.min(peak, 30)),
    hostAccountAgeDays: Math.min(9000, account.hostDays + day - account.live[0]!),
    viewerAccountAgeDaysMedian: Math.min(9000, around(chance, account.viewerDays, 0.5)),
    hostAgeBand: ageBand(chance, account.young),
    priorMinorBlocksReports: events(chance, account.reports),
    banEvasionMatch: account.banned ? happens(chance, 0.8) : happens(chance, 0.002),
    ...network(chance, account, habits, day),
    utcOffsetGapHours: account.zoneGap,
    firstContactToPrivateMin: contactMinutes,
    repeatedPairSessions7d: events(chance, habits.pair),
    deviceChanges: events(chance, habits.devices),
    viewerBurst: events(chance, around(chance, habits.burst, 0.7)),
    recordingDetected: happens(chance, habits.recorded),
    payments: payments(chance, account, habits),
    externalSignals: { reviewed: events(chance, habits.reviewed), unreviewed: events(chance, habits.unreviewed) },
  };
  // Set to undefined instead of left out, so that all sessions have one shape, which is several times faster to read.
  const fields = whole as unknown as Record<string, unknown>;
  for (const field of Object.keys(whole).slice(2)) {
    if (account.blind.includes(field) || happens(chance, LOST)) fields[field] = undefined;
  }
  return whole as SessionMetadata;
}

function audience(chance: Chance, { open, unlisted, contactMin }: Habits) {
  const at = chance();
  const visibility = at < open ? 'public' : at < open + unlisted ? 'unlisted' : 'private';
  const contactMinutes = around(chance, contactMin, 1.3);
  return { visibility, contactMinutes: visibility === 'public' ? undefined : contactMinutes } as const;
}

/** Platforms guess ages and are often wrong or silent. */
function ageBand(chance: Chance, young: boolean): 'minor' | 'adult' | 'unknown' {
  if (happens(chance, 0.25)) return 'unknown';
  return happens(chance, young ? 0.7 : 0.03) ? 'minor' : 'adult';
}

function network(chance: Chance, { person }: Account, { hostHides, viewerHides, tor, switches }: Habits, day: number) {
  // Use of anonymisers grows over the months for everybody.
  const usual = 0.1 + day * 0.0005;
  const host = kindOf(chance, Math.max(person.vpnNeed ? 0.85 : usual, hostHides), tor);
  const viewer = kindOf(chance, Math.max(usual, viewerHides), tor);
  const hides = host !== 'none' || viewer !== 'none';
  return {
    anonymiser: { host, viewer, switches: hides ? events(chance, switches) : 0 },
    ipVsDeclaredMismatch: happens(chance, host === 'none' ? 0.05 : 0.6),
  };
}

function kindOf(chance: Chance, hides: number, tor: number): AnonymiserKind {
  if (!happens(chance, hides)) return 'none';
  return happens(chance, tor) ? 'tor' : oneOf(chance, ['vpn', 'vpn', 'vpn', 'proxy', 'hosting'] as const);
}

function payments(chance: Chance, { pays, person }: Account, habits: Habits) {
  const count = pays ? events(chance, habits.payments) : 0;
  if (count === 0) return { count: 0, median: 0, roundShare: 0, nearSessionShare: 0, nightShare: 0, gapDaysMedian: undefined };
  return {
    count,
    median: around(chance, habits.amount * LIFE[person.region].money, 0.6),
    roundShare: shareNear(chance, habits.round),
    nearSessionShare: shareNear(chance, habits.near),
    nightShare: shareNear(chance, habits.night),
    gapDaysMedian: count > 1 ? Math.min(300, around(chance, habits.gapDays, 0.6)) : undefined,
  };
}
