import { DetectionInputError } from '../input-error.ts';
import { typeName } from '../message-text.ts';
import type { Field } from './fields.ts';
import { SESSION_FIELDS } from './fields.ts';
import type { SessionMetadata } from './metadata.ts';

// Said by name, since these are the fields someone will try to add.
const NEVER_A_FEATURE =
  /country|nation|language|locale|lang$|ethnic|race|religion|gender|name|^ip$|address|city|region|email|phone|text|chat|message|title|url/i;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
// Clocks of two machines differ a little.
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * A copy that holds what was checked and nothing else, so that nothing inherited or computed on reading slips past.
 * Throws DetectionInputError that names the field and the fix; unknown fields are refused, never ignored.
 */
export function checkSession(meta: unknown, now: number): SessionMetadata {
  return checkedGroup('', meta, SESSION_FIELDS, now) as unknown as SessionMetadata;
}

function checkedGroup(path: string, value: unknown, group: Field & { kind: 'group' }, now: number): Record<string, unknown> {
  const own = path || 'metadata';
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new DetectionInputError(own, `is ${typeName(value)}`, 'Pass an object.');
  }
  const checked = Object.create(null) as Record<string, unknown>;
  for (const [name, item] of Object.entries(value)) {
    const field = Object.hasOwn(group.fields, name) ? group.fields[name] : undefined;
    const at = path ? `${path}.${name}` : name;
    if (!field) throw unknownField(at, name, group);
    if (item !== undefined) checked[name] = checkedField(at, item, field, now);
  }
  for (const name of group.required) {
    if (checked[name] === undefined) {
      throw new DetectionInputError(
        path ? `${path}.${name}` : name,
        'is missing',
        `Add it, or leave ${path || 'the session'} out.`,
      );
    }
  }
  return checked;
}

function checkedField(at: string, value: unknown, field: Field, now: number): unknown {
  if (field.kind === 'group') return checkedGroup(at, value, field, now);
  if (field.kind === 'time') return checkedTime(at, value, now);
  const [fits, wanted] = requirement(value, field);
  if (!fits)
    throw new DetectionInputError(
      at,
      `has a value or type that does not fit (${typeName(value)})`,
      `Pass ${wanted}, or leave it out.`,
    );
  return value;
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

function checkedTime(at: string, value: unknown, now: number): unknown {
  const time = typeof value === 'string' && ZONED.test(value) && isDay(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new DetectionInputError(at, 'is not a time with a zone', 'Pass ISO 8601, such as 2026-11-02T13:00:00Z.');
  }
  if (time > now + CLOCK_SLACK_MS)
    throw new DetectionInputError(at, 'lies in the future', 'Pass the time the session began, in UTC or with its offset.');
  return value;
}

// Date.parse takes the 30th of February for the 2nd of March.
function isDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

function unknownField(at: string, name: string, group: Field & { kind: 'group' }) {
  const fix = NEVER_A_FEATURE.test(name)
    ? 'Remove it: country, language, nationality, names, addresses, contacts and contents are never features.'
    : `Remove it, or use one of: ${Object.keys(group.fields).join(', ')}.`;
  return new DetectionInputError(at, 'is not a field of the session', fix);
}
