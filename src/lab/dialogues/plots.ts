import type { Behaviour } from '../../detection/behaviours.ts';
import { HIGH_SEVERITY } from '../../detection/behaviours.ts';
import type { Chance } from '../chance.ts';
import { between, chanceFrom, oneOf, seedOf, shuffled } from '../chance.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import type { Pool } from './pool.ts';

type Plot = (pool: Pool, chance: Chance) => Turn[];

const SOFT: readonly Behaviour[] = ['rapport_flattery', 'age_inquiry', 'gift_or_payment', 'adult_indicator'];
const SEVERE = HIGH_SEVERITY.filter((label) => label !== 'coercion_threat');
const ALONE = { alone: true };
const other = (speaker: Turn['speaker']) => (speaker === 'a' ? 'b' : 'a');

/** Clean plots: talk of one scene; talk with one or two innocent cues; someone tells what happened and is advised; two adults who like each other. */
export const CLEAN_PLOTS: Record<string, Plot> = {
  'small talk': (pool, chance) => smallTalk(pool, between(chance, 10, 40), chance),
  'innocent cues': (pool, chance) => {
    const who = oneOf(chance, ['a', 'b'] as const);
    const cues = Array.from({ length: between(chance, 1, 2) }, () => pool.benign(who, chance));
    return spread(smallTalk(pool, between(chance, 10, 30), chance), cues, chance);
  },
  'told and advised': (pool, chance) => {
    const told = Array.from({ length: between(chance, 2, 4) }, () => pool.near('a', chance));
    const advised = Array.from({ length: between(chance, 1, 3) }, () =>
      pool.doing('b', 'protective_context', chance, ALONE),
    ).filter((turn) => turn !== null);
    return [
      ...smallTalk(pool, between(chance, 2, 8), chance),
      ...interleaved(told, advised),
      ...smallTalk(pool, between(chance, 4, 20), chance),
    ];
  },
  'adults who like each other': (pool, chance) => {
    const labels: Behaviour[] = [
      'adult_indicator',
      'rapport_flattery',
      oneOf(chance, ['meeting_request', 'gift_or_payment', 'image_request']),
    ];
    const cues = labels.flatMap((label) => pool.doing(oneOf(chance, ['a', 'b'] as const), label, chance, ALONE) ?? []);
    const adult = pool.doing('b', 'adult_indicator', chance, ALONE);
    return spread(smallTalk(pool, between(chance, 10, 30), chance), [...cues, ...(adult ? [adult] : [])], chance);
  },
};

/** Risk plots: one side approaches, asks, presses, in no fixed order (the phases interleave: Lorenzo-Dus et al., 2016). */
export const RISK_PLOTS: Record<string, Plot> = {
  'slow approach': (pool, chance) =>
    approach(pool, chance, { soft: between(chance, 2, 4), severe: between(chance, 2, 4), every: 3, coercion: 0.2 }),
  'quick requests': (pool, chance) =>
    approach(pool, chance, { soft: between(chance, 0, 1), severe: between(chance, 3, 5), every: 1, coercion: 0.3 }),
  pressure: (pool, chance) => approach(pool, chance, { soft: 1, severe: 2, every: 2, coercion: 1 }),
};

export function dialogueOf(pool: Pool, plot: string, number: number, seed: number): Dialogue {
  const id = `${pool.lang}-${plot.replaceAll(' ', '-')}-${number}`;
  const risk = plot in RISK_PLOTS;
  const make = RISK_PLOTS[plot] ?? CLEAN_PLOTS[plot]!;
  const turns = make(pool, chanceFrom(seedOf(seed, id)));
  const severe = turns.findIndex(
    ({ speaker, active }) => speaker === 'a' && active.some((label) => HIGH_SEVERITY.includes(label)),
  );
  return { id, lang: pool.lang, plot, risk, turns, severeAt: risk && severe >= 0 ? severe + 1 : null };
}

interface Approach {
  soft: number;
  severe: number;
  /** Everyday turns between two acts, about. */
  every: number;
  /** Chance that a threat follows. */
  coercion: number;
}

function approach(pool: Pool, chance: Chance, { soft, severe, every, coercion }: Approach): Turn[] {
  const scene = oneOf(chance, pool.scenes);
  const acts: Behaviour[] = [...shuffled(chance, SOFT).slice(0, soft), ...shuffled(chance, SEVERE).slice(0, severe)];
  // Softer acts tend to come first, and now and then do not.
  const order = acts.map((label, at) => ({ label, at: at + chance() * 3 })).sort((one, two) => one.at - two.at);
  if (chance() < coercion) order.push({ label: 'coercion_threat', at: 99 });
  const minorAt = chance() < 0.6 ? between(chance, 0, 2) : -1;
  const turns: Turn[] = [];
  order.forEach(({ label }, at) => {
    for (let i = between(chance, 0, every * 2); i > 0; i--) turns.push(pool.plain(i % 2 ? 'b' : 'a', scene, chance));
    const act = pool.doing('a', label, chance);
    if (act) turns.push(act);
    const minor = at === minorAt ? pool.doing('b', 'minor_indicator', chance) : null;
    turns.push(minor ?? pool.plain('b', scene, chance));
  });
  // Who presses goes on pressing.
  const pressed = order.slice(-2).map(({ label }) => label);
  for (let i = between(chance, 2, 4); i > 0; i--) {
    turns.push(pool.doing('a', oneOf(chance, pressed), chance) ?? pool.plain('a', scene, chance), pool.plain('b', scene, chance));
  }
  return turns;
}

function smallTalk(pool: Pool, turns: number, chance: Chance): Turn[] {
  const scene = oneOf(chance, pool.scenes);
  let speaker = oneOf(chance, ['a', 'b'] as const);
  return Array.from({ length: turns }, () => {
    if (chance() < 0.75) speaker = other(speaker);
    return pool.plain(speaker, scene, chance);
  });
}

/** Puts turns at chance places, in their order. */
function spread(turns: readonly Turn[], more: readonly Turn[], chance: Chance): Turn[] {
  const all = [...turns];
  const places = more.map(() => between(chance, 0, turns.length)).sort((one, two) => one - two);
  places.forEach((place, at) => all.splice(place + at, 0, more[at]!));
  return all;
}

const interleaved = (one: readonly Turn[], two: readonly Turn[]) =>
  one.flatMap((turn, at) => (two[at] ? [turn, two[at]] : [turn]));
