import type { Chance } from '../chance.ts';
import { chanceFrom, oneOf, seedOf } from '../chance.ts';
import type { Family } from './families.ts';

const CHOICE = /\[([^[\]]*)\]/;
const SLOT = /\{([a-z0-9_-]+)\}/i;
// A family with few ways to put it gives up after this many tries a message.
const PATIENCE = 6;

/** One message of a line: slots filled, choices made, blanks as a person leaves them. */
function filled(line: string, slots: Family['slots'], chance: Chance): string {
  let text = line;
  for (let rounds = 0; rounds < 40; rounds++) {
    const slot = SLOT.exec(text);
    const choice = CHOICE.exec(text);
    if (!slot && !choice)
      return text
        .replace(/\s+/g, ' ')
        .replace(/ ([,.!?])/g, '$1')
        .trim();
    // Innermost first, so that a choice may hold a slot and a slot a choice.
    if (slot) text = text.replace(slot[0], () => oneOf(chance, slots[slot[1]!] ?? missing(slot[1]!)));
    else if (choice) text = text.replace(choice[0], () => oneOf(chance, choice[1]!.split('|')));
  }
  throw new Error(`"${line}" never ends: a slot or a choice that holds itself`);
}

/** Up to `most` different messages of a family, each line in turn; the same for the same seed. */
export function messagesOf(family: Family, most: number, seed: number): string[] {
  const chance = chanceFrom(seedOf(seed, `${family.lang}-${family.author}/${family.key}`));
  const found = new Set<string>();
  for (let tries = 0; found.size < most && tries < most * PATIENCE; tries++) {
    const text = filled(family.lines[tries % family.lines.length]!, family.slots, chance);
    if (text) found.add(text);
  }
  return [...found];
}

function missing(name: string): never {
  throw new Error(`the slot {${name}} is not defined in the same file`);
}
