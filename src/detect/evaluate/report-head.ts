import { DEFAULT_POLICY } from '../../detection/index.ts';
import type { ModelStamp, Policy } from '../../detection/index.ts';

/** Who was measured, and on which day of the machine it runs on. */
export function reportHead(stamp: ModelStamp, policy: Policy, now: Date) {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return { format: 'breakwater-evaluation-1' as const, model: { ...stamp, policy: policyName(policy) }, createdOn: day };
}

// A name of the company's own could tell who it is; the checksum tells policies apart. One that kept our name is still its own.
function policyName(policy: Policy): string {
  if (policy === DEFAULT_POLICY) return `${policy.id}@${policy.version}`;
  return `custom@${/^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(policy.version) ? policy.version : '0.0.0'}`;
}
