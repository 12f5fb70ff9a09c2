import type { Family, Habits } from './habits.ts';
import { CALL } from './habits.ts';

const SHOW: Partial<Habits> = {
  open: 0.93,
  unlisted: 0.05,
  viewers: 60,
  burst: 1,
  pays: 0.5,
  payments: 8,
  near: 0.85,
  gapDays: 9,
};
// Payments go from viewer to host: who is paid for a lesson or an hour hosts it, and is an adult.
const APPOINTMENT: Partial<Habits> = {
  ...CALL,
  young: 0.02,
  pays: 0.7,
  payments: 4,
  amount: 45,
  round: 0.85,
  near: 0.7,
  gapDays: 8,
  pair: 1.5,
};

/** People who do nothing wrong, the ones a careless score would flag among them. */
export const BENIGN_FAMILIES: readonly Family[] = benign({
  play: {
    gamer: { ...SHOW, young: 0.2, hostHides: 0.12, recorded: 0.3, night: 0.35, minutes: 140 },
    'gamer with friends': { open: 0.1, unlisted: 0.6, viewers: 4, young: 0.35, pair: 3, pays: 0.05, devices: 0.6 },
    tournament: { ...SHOW, viewers: 400, burst: 6, recorded: 0.6 },
  },
  teaching: {
    tutor: { ...APPOINTMENT, pair: 3, hostDays: 400 },
    'school class': { open: 0, unlisted: 0.7, viewers: 22, young: 0.25, recorded: 0.35, pays: 0.02 },
    'language exchange': { ...CALL, far: 0.8, hostHides: 0.2, contactMin: 900, viewerDays: 150, night: 0.4 },
  },
  family: {
    'family call abroad': {
      ...CALL,
      far: 0.85,
      pair: 5,
      young: 0.25,
      hostHides: 0.15,
      pays: 0.3,
      payments: 3,
      amount: 120,
      near: 0.3,
      night: 0.4,
    },
    // Pocket money goes from viewer to a young host, too.
    grandparents: { ...CALL, young: 0.4, pair: 3, viewerDays: 300, devices: 0.6, pays: 0.2, payments: 2, amount: 20, round: 0.9 },
    'parents apart': { ...CALL, young: 0.6, pair: 5 },
  },
  worship: {
    'religious service': {
      open: 0.5,
      unlisted: 0.45,
      viewers: 80,
      pays: 0.5,
      payments: 4,
      round: 0.95,
      near: 0.7,
      gapDays: 7,
      burst: 3,
    },
    'prayer group': { open: 0.02, unlisted: 0.5, viewers: 8, pair: 2, pays: 0.15, far: 0.3 },
  },
  music: {
    musician: { ...SHOW, recorded: 0.35, night: 0.4, far: 0.3 },
    'music lesson': { ...APPOINTMENT, pair: 2, recorded: 0.2 },
  },
  selling: {
    seller: { ...SHOW, payments: 15, amount: 18, gapDays: 3, burst: 2.5 },
    'private showing': { ...APPOINTMENT, contactMin: 60, viewerDays: 60, amount: 80, pair: 0.4 },
  },
  press: {
    'journalist on VPN': {
      open: 0.2,
      unlisted: 0.4,
      viewers: 6,
      hostHides: 0.9,
      viewerHides: 0.4,
      tor: 0.25,
      switches: 0.8,
      far: 0.5,
    },
    'interview with a source': {
      ...CALL,
      hostHides: 0.9,
      viewerHides: 0.8,
      tor: 0.4,
      hostDays: 60,
      viewerDays: 30,
      contactMin: 200,
      switches: 1,
    },
  },
  privacy: {
    'privacy user on Tor': {
      open: 0.3,
      unlisted: 0.4,
      viewers: 6,
      hostHides: 0.98,
      viewerHides: 0.5,
      tor: 0.8,
      switches: 1.2,
      hostDays: 120,
    },
    'support group': { ...CALL, viewers: 5, hostHides: 0.5, viewerHides: 0.5, hostDays: 90, viewerDays: 60, young: 0.1 },
  },
  signing: {
    'signing room': { open: 0.05, unlisted: 0.45, viewers: 5, pair: 4, recorded: 0.15, young: 0.15, devices: 0.5 },
    'interpreter on call': { ...APPOINTMENT, contactMin: 6, viewerDays: 400, pair: 0.8, pays: 0.5 },
  },
  care: {
    'doctor online': { ...APPOINTMENT, contactMin: 30, amount: 60, pair: 0.3 },
    'counsellor of young people': { ...CALL, young: 0.8, contactMin: 400, pair: 1.2, hostHides: 0.15, hostDays: 90 },
  },
  work: {
    meeting: { ...CALL, viewers: 5, young: 0, far: 0.4, hostHides: 0.5, viewerHides: 0.4, recorded: 0.25 },
    'paid adviser': { ...APPOINTMENT, young: 0, far: 0.4, amount: 90 },
  },
  youth: {
    'friends of one age': {
      ...CALL,
      young: 0.95,
      viewers: 3,
      pair: 4,
      contactMin: 700,
      hostDays: 120,
      viewerDays: 120,
      devices: 0.7,
      reports: 0.12,
    },
    'school club': { open: 0.2, unlisted: 0.6, viewers: 10, young: 0.9, recorded: 0.3, hostDays: 200 },
  },
  performing: {
    'paid one-to-one show of adults': {
      ...{
        ...APPOINTMENT,
        young: 0.01,
        contactMin: 15,
        amount: 25,
        payments: 7,
        gapDays: 4,
        night: 0.5,
        far: 0.4,
        hostHides: 0.3,
      },
      ...{ viewerHides: 0.4, viewerDays: 100, hostDays: 200, recorded: 0.15, reviewed: 0.01 },
    },
    'public show of adults': { ...SHOW, young: 0.01, viewers: 25, night: 0.5, viewerHides: 0.3, far: 0.4, amount: 12 },
  },
  newcomers: {
    'first weeks': { hostDays: 6, viewerDays: 15, contactMin: 500, devices: 0.8, young: 0.15 },
    'shared devices': { hostDays: 200, devices: 2.5, banned: 0.02, hostHides: 0.15, young: 0.2 },
  },
  everyday: {
    'watching together': { open: 0.05, unlisted: 0.5, viewers: 5, pair: 2, minutes: 110 },
    'study with me': { ...SHOW, viewers: 15, minutes: 240, young: 0.3, night: 0.3, pays: 0.2, reports: 0.08 },
    call: { ...CALL },
  },
});

function benign(families: Record<string, Record<string, Partial<Habits>>>): Family[] {
  return Object.entries(families).map(([name, archetypes]) => ({ name, risk: false, archetypes }));
}
