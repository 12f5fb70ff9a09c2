import type { Policy } from './policy.ts';
import data from './policy.json' with { type: 'json' };

/**
 * The policy that comes with the library. Thresholds and weights of the conversation are fitted by `detection:train` to synthetic data,
 * towards expert priors and with their signs; bands and the session's floors are expert priors. Nothing in it is validated on real data.
 */
export const DEFAULT_POLICY: Policy = frozen(data);

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}
