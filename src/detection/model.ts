import type { Policy } from './policy.ts';
import type { ModelStamp } from './result.ts';
import { SCORECARD } from './session/scorecard.ts';
import { sha256 } from './sha256.ts';

/** The names say it: hand-made rules and an expert scorecard. Neither is trained, calibrated or validated on real data. */
const TEXT_MODEL = { id: 'lexicon-0.1', version: '0.1.0' };
const SESSION_MODEL = { id: 'expert-scorecard-0.1', version: '0.1.0' };

export function textModel(policy: Policy): ModelStamp {
  return { ...TEXT_MODEL, ...policyStamp(policy) };
}

export function sessionModel(policy: Policy): ModelStamp {
  return { ...SESSION_MODEL, ...policyStamp(policy) };
}

function policyStamp(policy: Policy) {
  return { policy: `${policy.id}@${policy.version}`, sha256: sha256(canonical({ policy, scorecard: SCORECARD })) };
}

/** JSON with sorted keys: the same data gives the same checksum however it was written down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
