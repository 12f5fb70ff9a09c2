import type { Behaviour } from '../../detection/behaviours.ts';
import type { Lang } from '../corpus/families.ts';

export interface Turn {
  speaker: 'a' | 'b';
  text: string;
  /** What the speaker does in it, as the corpus says. */
  active: readonly Behaviour[];
}

export interface Dialogue {
  id: string;
  lang: Lang;
  /** The plot it was made by. */
  plot: string;
  risk: boolean;
  turns: Turn[];
  /** Number (from 1) of the first severe request of the risky speaker. */
  severeAt: number | null;
}
