import type { DriftProfile, SessionMetadata } from '../../detection/index.ts';
import { addSession, emptyProfile, psi } from '../../detection/index.ts';
import type { LivestreamReport } from './report.ts';
import { AFTER_ALL } from './session.ts';
import type { Split } from './split.ts';
import type { SimulatedSession } from './world.ts';

const MOST = 12_000;

type Change = (session: SimulatedSession, at: number) => SessionMetadata | null;

/** Ways in which what a platform sees may change; each is told by `psi` or is not. */
const SHIFTS: { name: string; change: Change }[] = [
  { name: 'the same kinds of sessions, later', change: ({ meta }) => meta },
  {
    name: 'other kinds of sessions: more calls, worship and lessons',
    change: ({ meta, family }, at) => (/family|worship|teaching/.test(family) || at % 3 === 0 ? meta : null),
  },
  { name: 'one in three gains a VPN', change: ({ meta }, at) => (at % 3 === 0 ? behindVpn(meta) : meta) },
  { name: 'payments no longer reported', change: ({ meta: { payments: _, ...meta } }) => meta },
  {
    name: 'private calls double',
    change: ({ meta }, at) => (meta.visibility !== 'private' && at % 2 === 0 ? null : meta),
  },
];

export function driftUnderShifts(split: Split): LivestreamReport['drift'] {
  const baseline = profileOf(split.train.flat(), ({ meta }) => meta);
  return SHIFTS.map(({ name, change }) => {
    const { score, features } = psi(baseline, profileOf(split.test, change));
    const moved = Object.entries(features).filter(([, { band }]) => band !== 'stable');
    return { name, score, moved: Object.fromEntries(moved) };
  });
}

function profileOf(sessions: readonly SimulatedSession[], change: Change): DriftProfile {
  const profile = emptyProfile();
  const benign = sessions.filter(({ risk }) => !risk);
  const step = Math.max(1, Math.floor(benign.length / MOST));
  benign
    .filter((_, at) => at % step === 0)
    .map(change)
    .forEach((meta) => meta && addSession(profile, meta, { now: AFTER_ALL }));
  return profile;
}

const behindVpn = (meta: SessionMetadata): SessionMetadata => ({ ...meta, anonymiser: { ...meta.anonymiser, host: 'vpn' } });
