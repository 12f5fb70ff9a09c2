import type { TextModel } from './model/text-model.ts';
import type { Policy } from './policy.ts';
import type { ModelStamp } from './result.ts';
import { CARD } from './session/scorecard.ts';
import { sha256 } from './sha256.ts';

/** Trained on synthetic text alone, and not validated on real conversations; the scorecard is made of expert priors. */
const TEXT_MODEL = { id: 'grooming-text-1', version: '1.0.0' };
const SESSION_MODEL = { id: 'expert-scorecard-0.2', version: '0.2.0' };

/** Stamp of a text result: its checksum changes with the weights and with the policy. */
export function textModel(policy: Policy, model: TextModel): ModelStamp {
  return { ...TEXT_MODEL, policy: policyName(policy), sha256: sha256(canonical({ policy, weights: model.sha256 })) };
}

export function sessionModel(policy: Policy): ModelStamp {
  return { ...SESSION_MODEL, policy: policyName(policy), sha256: sha256(canonical({ policy, scorecard: CARD })) };
}

const policyName = ({ id, version }: Policy) => `${id}@${version}`;

/** JSON with sorted keys: the same data gives the same checksum however it was written down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
