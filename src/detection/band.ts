import type { BandFloors } from './policy.ts';
import type { Band } from './result.ts';

export function bandOf(value: number, floors: BandFloors): Band {
  if (value >= floors.high) return 'high';
  if (value >= floors.elevated) return 'elevated';
  return value >= floors.guarded ? 'guarded' : 'low';
}
