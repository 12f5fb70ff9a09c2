import { readFile } from 'node:fs/promises';
import { createClassifier, DEFAULT_POLICY } from '../detection/index.ts';
import type { Policy } from '../detection/index.ts';
import { UsageError } from './usage-error.ts';

/** The policy of a file, checked by the library; the default where no file is named. */
export async function readPolicy(path: string | undefined): Promise<Policy> {
  if (path === undefined) return DEFAULT_POLICY;
  const policy = (await parsed(path)) as Policy;
  const { id, version } = policy ?? {};
  if (![id, version].every((name) => typeof name === 'string' && /^[\w.-]{1,60}$/.test(name))) {
    throw new UsageError(
      'policy.id, policy.version: are missing or do not fit. Write 1 to 60 letters, digits, points and dashes.',
    );
  }
  createClassifier({ policy });
  return policy;
}

async function parsed(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--policy cannot be read (${error.code}). Check the name and your rights.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('--policy is not JSON. Start from src/detection/policy.json.');
  }
}
