import { DetectionInputError } from './input-error.ts';
import type { Lang } from './result.ts';

/** Longest text that is judged, in UTF-16 units. */
export const MAX_TEXT_CHARS = 10_000;

const LANGS: readonly unknown[] = ['en', 'ko', 'mixed', 'und'];

export function checkText(field: string, text: unknown): string {
  if (typeof text !== 'string') throw new DetectionInputError(field, `is ${typeName(text)}, not text`, 'Pass a string.');
  if (text.length > MAX_TEXT_CHARS) {
    throw new DetectionInputError(
      field,
      `is longer than ${MAX_TEXT_CHARS} characters`,
      'Split it into the messages it was sent as.',
    );
  }
  return text;
}

export function checkLang(field: string, lang: unknown): Lang | undefined {
  if (lang !== undefined && !LANGS.includes(lang)) {
    throw new DetectionInputError(field, 'is not a language the library knows', 'Leave it out, or pass en, ko, mixed or und.');
  }
  return lang as Lang | undefined;
}

export function checkName(field: string, name: unknown): string {
  if (typeof name !== 'string' || name === '' || name.length > 200) {
    throw new DetectionInputError(field, 'is missing, empty or too long', 'Pass an identifier of 1 to 200 characters.');
  }
  return name;
}

export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}
