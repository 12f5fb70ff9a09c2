import type { AnonymiserKind, SessionMetadata } from '../../detection/index.ts';
import { scoreSession } from '../../detection/index.ts';
import { AFTER_ALL } from './session.ts';
import type { SimulatedSession } from './world.ts';

const KINDS: AnonymiserKind[] = ['none', 'vpn', 'proxy', 'hosting', 'tor', 'unknown'];

/** How often the band changes when nothing but the anonymiser does: kind, host or viewer, switches, and the mismatch it causes. */
export function bandChangesByToggling(sessions: readonly SimulatedSession[], most = 4000) {
  const step = Math.max(1, Math.floor(sessions.length / most));
  const some = sessions.filter((_, at) => at % step === 0);
  let [toggles, bandChanges] = [0, 0];
  for (const { meta } of some) {
    const { anonymiser: _, ipVsDeclaredMismatch: __, ...bare } = meta;
    const band = (change: Partial<SessionMetadata>) => scoreSession({ ...bare, ...change }, { now: AFTER_ALL }).band;
    const before = band({});
    for (const kind of KINDS) {
      for (const change of [
        { anonymiser: { host: kind } },
        { anonymiser: { viewer: kind } },
        { anonymiser: { host: kind, viewer: kind, switches: 9 }, ipVsDeclaredMismatch: true },
      ]) {
        toggles++;
        if (band(change) !== before) bandChanges++;
      }
    }
  }
  return { sessions: some.length, toggles, bandChanges };
}
