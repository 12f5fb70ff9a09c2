import { scoreSession } from '../detection/index.ts';
import type { Policy, SessionMetadata, SessionResult } from '../detection/index.ts';
import type { Field } from '../detection/session/fields.ts';
import { SESSION_FIELDS } from '../detection/session/fields.ts';
import { movedRefusal } from './moved-refusal.ts';

/** Scores the metadata that stand at `path` of a line. */
export function readSession(path: string, metadata: unknown, policy: Policy): SessionResult {
  return asked(path, () => scoreSession(metadata as SessionMetadata, { policy }));
}

const KNOWN = new Set(['metadata', ...pathsOf(SESSION_FIELDS)]);

/** Does what the library does, and puts its refusal into the words of the command line: a name that nobody knows is not repeated. */
export function asked<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw movedRefusal(error, (field) => {
      const name = nameOf(field);
      return path && name !== 'metadata' ? `${path}.${name}` : name;
    });
  }
}

function nameOf(field: string): string {
  if (KNOWN.has(field)) return field;
  const group = [...KNOWN].find((known) => field.startsWith(`${known}.`));
  return group ? `${group}.(unknown field)` : '(unknown field)';
}

function pathsOf(group: Field & { kind: 'group' }, before = ''): string[] {
  return Object.entries(group.fields).flatMap(([name, field]) => [
    before + name,
    ...(field.kind === 'group' ? pathsOf(field, `${before}${name}.`) : []),
  ]);
}
