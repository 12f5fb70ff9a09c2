import type { Author } from '../corpus/families.ts';
import type { Sampling } from './examples.ts';
import type { Training } from './heads.ts';

/** Everything that the committed model follows from, beside the corpus and the code. */
export const SEED = 20_261_126;

/** The second author, `c`, is never among them. */
export const TRAINING_AUTHORS: readonly Author[] = ['a', 'b', 'd', 'e', 'f', 'g'];

export const SAMPLING: Sampling = { perFamily: 24, obfuscatedShare: 0.5, fragmentShare: 0.3, seed: SEED };

export const TRAINING: Training = { epochs: 6, rate: 0.15, l2: 1e-4, minFamilies: 3, flat: 0.6 };

/** Groups of folds that calibrate each other: each is scored by heads that saw the others only. */
export const CALIBRATION_GROUPS: readonly (readonly number[])[] = [[1, 4], [2, 5], [3]];
