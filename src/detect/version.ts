import { readFileSync } from 'node:fs';
import { createClassifier, DEFAULT_POLICY } from '../detection/index.ts';
import type { ModelStamp, Policy } from '../detection/index.ts';
import { sessionModel } from '../detection/model.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** What a report and a bug report must name. */
export function versionText(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const { text, session } = stampsOf(DEFAULT_POLICY);
  return [`detect ${version}`, `text     ${stampText(text)}`, `session  ${stampText(session)}`].join('\n');
}

export function stampsOf(policy: Policy): { text: ModelStamp; session: ModelStamp } {
  return { text: createClassifier({ policy }).classify('').model, session: sessionModel(policy) };
}

export const stampText = ({ id, version, policy, sha256 }: ModelStamp) => `${id} ${version}, policy ${policy}, sha256 ${sha256}`;
