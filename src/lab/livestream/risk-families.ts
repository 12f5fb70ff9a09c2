import type { Family, Habits } from './habits.ts';
import { CALL } from './habits.ts';

// Each family carries some of the public indicators, strongly or not; no family all of them, and no indicator is certain.
const DIRECTED: Partial<Habits> = { ...CALL, open: 0.05, unlisted: 0.2, viewers: 2, hostDays: 120, viewerDays: 150, young: 0.5 };

/**
 * Risk as public sources describe it (research note 2.1), with noise. Built from the same indicators that the scorecard counts,
 * so a good figure here is partly true by construction and says nothing about real sessions.
 */
export const RISK_FAMILIES: readonly Family[] = risky({
  'paid from afar': {
    small: {
      ...DIRECTED,
      far: 0.75,
      pays: 0.85,
      payments: 6,
      amount: 32,
      round: 0.8,
      near: 0.7,
      gapDays: 9,
      night: 0.5,
      contactMin: 300,
    },
    growing: {
      ...DIRECTED,
      far: 0.7,
      pays: 0.9,
      payments: 9,
      amount: 90,
      round: 0.75,
      near: 0.6,
      gapDays: 5,
      night: 0.45,
      pair: 3,
    },
  },
  'paid nearby': {
    one: { ...DIRECTED, pays: 0.75, payments: 4, amount: 50, round: 0.7, near: 0.6, gapDays: 14, contactMin: 250, reports: 0.3 },
  },
  'moved to private soon': {
    young: { ...DIRECTED, young: 0.7, contactMin: 12, viewerDays: 40, reports: 0.5, pays: 0.1 },
    slower: { ...DIRECTED, young: 0.6, contactMin: 90, viewerDays: 90, reports: 0.4, pays: 0.1 },
  },
  'returned after a ban': {
    back: { ...DIRECTED, banned: 0.45, viewerDays: 14, viewerHides: 0.5, reports: 0.6, contactMin: 500, switches: 0.5 },
  },
  'acting together': {
    burst: {
      open: 0.8,
      unlisted: 0.15,
      viewers: 14,
      young: 0.75,
      burst: 9,
      viewerDays: 40,
      recorded: 0.35,
      reports: 0.5,
      hostDays: 90,
      viewerHides: 0.3,
    },
    rooms: {
      open: 0.2,
      unlisted: 0.6,
      viewers: 8,
      young: 0.6,
      burst: 5,
      viewerDays: 60,
      recorded: 0.3,
      hostDays: 90,
      unreviewed: 0.3,
    },
  },
  'known elsewhere': {
    reviewed: { ...DIRECTED, reviewed: 0.5, unreviewed: 0.5, reports: 0.5, contactMin: 600 },
    unreviewed: { ...DIRECTED, unreviewed: 0.9, reports: 0.3, contactMin: 900, viewerHides: 0.3 },
  },
  patient: {
    quiet: { ...DIRECTED, young: 0.65, pair: 4, contactMin: 4000, reports: 0.25, viewerDays: 300 },
    gifts: { ...DIRECTED, young: 0.6, pair: 4, contactMin: 3000, pays: 0.5, payments: 4, amount: 30, near: 0.4, gapDays: 10 },
  },
  capturing: {
    taped: { ...DIRECTED, young: 0.55, recorded: 0.6, devices: 0.9, viewerDays: 70, contactMin: 300, viewerHides: 0.4 },
  },
});

function risky(families: Record<string, Record<string, Partial<Habits>>>): Family[] {
  return Object.entries(families).map(([name, archetypes]) => ({ name, risk: true, archetypes }));
}
