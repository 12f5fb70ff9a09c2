import { DetectionInputError } from '../input-error.ts';
import { typeName } from '../message-text.ts';
import type { Field } from './fields.ts';
import { SESSION_FIELDS } from './fields.ts';
import type { SessionMetadata } from './metadata.ts';

// Said by name, since these are the fields someone will try to add.
const NEVER_A_FEATURE =
  /country|nation|language|locale|lang$|ethnic|race|religion|gender|name$|^ip$|ipaddress|address|city|region/i;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
// Clocks of two machines differ a little.
const CLOCK_SLACK_MS = 5 * 60_000;

/** Throws DetectionInputError that names the field and the fix; unknown fields are refused, never ignored. */
export function checkSession(meta: unknown, now: number): SessionMetadata {
  checkGroup('', meta, SESSION_FIELDS, now);
  return meta as SessionMetadata;
}

function checkGroup(path: string, value: unknown, group: Field & { kind: 'group' }, now: number) {
  const own = path || 'metadata';
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new DetectionInputError(own, `is ${typeName(value)}`, 'Pass an object.');
  }
  for (const [name, item] of Object.entries(value)) {
    const field = Object.hasOwn(group.fields, name) ? group.fields[name] : undefined;
    const at = path ? `${path}.${name}` : name;
    if (!field) throw unknownField(at, name, group);
    if (item !== undefined) checkField(at, item, field, now);
  }
  for (const name of group.required) {
    if ((value as Record<string, unknown>)[name] === undefined) {
      throw new DetectionInputError(
        path ? `${path}.${name}` : name,
        'is missing',
        `Add it, or leave ${path || 'the session'} out.`,
      );
    }
  }
}

function checkField(at: string, value: unknown, field: Field, now: number) {
  if (field.kind === 'group') return checkGroup(at, value, field, now);
  if (field.kind === 'time') return checkTime(at, value, now);
  const [fits, wanted] = requirement(value, field);
  if (!fits)
    throw new DetectionInputError(
      at,
      `has a value or type that does not fit (${typeName(value)})`,
      `Pass ${wanted}, or leave it out.`,
    );
}

function requirement(value: unknown, field: Exclude<Field, { kind: 'group' | 'time' }>): [boolean, string] {
  switch (field.kind) {
    case 'text':
      return [typeof value === 'string' && value !== '' && value.length <= 200, 'an identifier of 1 to 200 characters'];
    case 'flag':
      return [typeof value === 'boolean', 'true or false'];
    case 'choice':
      return [typeof value === 'string' && field.of.includes(value), `one of ${field.of.join(', ')}`];
    case 'count':
      return [Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number from 0'];
    case 'amount':
      return [typeof value === 'number' && value >= 0 && value <= field.max, `a number from 0 to ${field.max} (${field.unit})`];
  }
}

function checkTime(at: string, value: unknown, now: number) {
  const time = typeof value === 'string' && ZONED.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new DetectionInputError(at, 'is not a time with a zone', 'Pass ISO 8601, such as 2026-11-02T13:00:00Z.');
  }
  if (time > now + CLOCK_SLACK_MS)
    throw new DetectionInputError(at, 'lies in the future', 'Pass the time the session began, in UTC or with its offset.');
}

function unknownField(at: string, name: string, group: Field & { kind: 'group' }) {
  const fix = NEVER_A_FEATURE.test(name)
    ? 'Remove it: country, language, nationality, names and addresses are never features.'
    : `Remove it, or use one of: ${Object.keys(group.fields).join(', ')}.`;
  return new DetectionInputError(at, 'is not a field of the session', fix);
}
