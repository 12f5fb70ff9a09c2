import { DetectionInputError } from '../detection/index.ts';
import { typeName } from '../detection/message-text.ts';

/** Which fields an object may have; those of `required` it must have. */
export interface Fields {
  required: readonly string[];
  optional: readonly string[];
}

/** Checks names only, values are for the library. An unknown name is not repeated: it may be a text in the wrong place. */
export function checkFields(path: string, value: unknown, { required, optional }: Fields): Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new DetectionInputError(path || 'line', `is ${typeName(value)}, not an object`, 'Write an object in { }.');
  }
  const inside = path ? `${path}.` : '';
  const known = [...required, ...optional];
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) {
      throw new DetectionInputError(`${inside}(unknown field)`, 'is not known', `Remove it, or use one of: ${known.join(', ')}.`);
    }
  }
  for (const name of required) {
    if (!Object.hasOwn(value, name)) throw new DetectionInputError(`${inside}${name}`, 'is missing', 'Add it.');
  }
  return value as Record<string, unknown>;
}

/** A list of 1 or more. */
export function checkList(path: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new DetectionInputError(path, `is ${typeName(value)}, not a list`, 'Write a list in [ ].');
  if (value.length === 0) throw new DetectionInputError(path, 'is empty', 'Add at least one, or leave the line out.');
  return value;
}
