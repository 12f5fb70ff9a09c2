import type { Behaviour } from '../../detection/behaviours.ts';
import type { Chance } from '../chance.ts';
import { below, oneOf } from '../chance.ts';
import type { Family, Lang } from '../corpus/families.ts';
import { messagesOf } from '../corpus/messages.ts';
import type { Turn } from './dialogue.ts';

const MESSAGES_A_FAMILY = 36;
const scenes = (families: readonly Family[]) => [...new Set(families.flatMap(({ scene }) => scene ?? []))].sort();

/** What a dialogue of one language can be made of. Families of sexual topics are never in it: so no dialogue joins them with a minor. */
export class Pool {
  readonly lang: Lang;
  readonly #plain: Family[];
  readonly #benign: Family[];
  readonly #near: Family[];
  readonly #doing: Family[];
  readonly #messages = new Map<Family, string[]>();
  readonly #seed: number;
  readonly scenes: string[];

  constructor(lang: Lang, families: readonly Family[], seed: number) {
    this.lang = lang;
    this.#seed = seed;
    const mine = families.filter(
      (family) => family.lang === lang && !family.active.includes('sexual_topic') && family.near !== 'sexual_topic',
    );
    this.#plain = mine.filter(({ active, near }) => active.length === 0 && near === null);
    this.#benign = mine.filter(({ benign }) => benign);
    this.#near = mine.filter(({ near }) => near !== null);
    this.#doing = mine.filter(({ active, near, benign }) => active.length > 0 && near === null && !benign);
    this.scenes = scenes(this.#plain);
  }

  /** Everyday talk, four times of five of one scene. */
  plain(speaker: Turn['speaker'], scene: string, chance: Chance): Turn {
    const ofScene = this.#plain.filter((family) => family.scene === scene);
    return this.#turn(speaker, ofScene.length > 0 && chance() < 0.8 ? ofScene : this.#plain, chance);
  }

  /** A cue that is really there, in innocent life. */
  benign(speaker: Turn['speaker'], chance: Chance): Turn {
    return this.#turn(speaker, this.#benign, chance);
  }

  /** The words of a behaviour that the speaker does not do: told, refused, taught, another sense. */
  near(speaker: Turn['speaker'], chance: Chance): Turn {
    return this.#turn(
      speaker,
      this.#near.filter(({ active }) => active.every((label) => label === 'protective_context')),
      chance,
    );
  }

  /** The speaker does this, and perhaps something more; `alone` nothing else. Null where the pool has no such family. */
  doing(speaker: Turn['speaker'], label: Behaviour, chance: Chance, { alone = false } = {}): Turn | null {
    const families = this.#doing.filter(({ active }) => active.includes(label) && (!alone || active.length === 1));
    return families.length === 0 ? null : this.#turn(speaker, families, chance);
  }

  #turn(speaker: Turn['speaker'], families: readonly Family[], chance: Chance): Turn {
    const family = oneOf(chance, families);
    let messages = this.#messages.get(family);
    if (!messages) this.#messages.set(family, (messages = messagesOf(family, MESSAGES_A_FAMILY, this.#seed)));
    return { speaker, text: messages[below(chance, messages.length)]!, active: family.active };
  }
}
