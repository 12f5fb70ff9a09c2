import { DetectionInputError } from '../detection/index.ts';
import { typeName } from '../detection/message-text.ts';
import { repeatsKey } from './repeated-key.ts';
import type { Line } from './line-splitter.ts';
import { MAX_LINE_BYTES } from './line-splitter.ts';

// Strict, since U+FFFD in place of broken bytes would be judged as if somebody had written it.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The object that a line holds; null for an empty line. Throws DetectionInputError, never with a part of the line. */
export function objectOf(line: Line): Record<string, unknown> | null {
  const text = textOf(line);
  if (text.trim() === '') return null;
  const value = parsed(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw wrong(`is ${typeName(value)}, not an object`, 'Write one JSON object on each line.');
  }
  // JSON.parse keeps the last of two; a filter before us may have read the first.
  if (repeatsKey(text)) throw wrong('has a field twice', 'Write each field once.');
  return value as Record<string, unknown>;
}

function textOf({ number, bytes }: Line): string {
  if (!bytes) throw wrong(`is longer than ${MAX_LINE_BYTES / 1e6} MB and was skipped`, 'Split it into several.');
  try {
    const text = UTF8.decode(bytes);
    return number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
  } catch {
    throw wrong('is not UTF-8', 'Convert the file to UTF-8, for instance with iconv.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its own message quotes the line.
    throw wrong('is not JSON', 'Write one whole JSON object on one line.');
  }
}

const wrong = (problem: string, fix: string) => new DetectionInputError('line', problem, fix);
