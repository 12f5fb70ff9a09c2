import { DetectionInputError } from '../detection/index.ts';
import { UsageError } from './usage-error.ts';

/** What stopped the command, for stderr. The message of an unforeseen error may quote a text, so only its kind and place are said. */
export function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof DetectionInputError) return `detect: ${error.message}`;
  const { code, syscall, name, stack = '' } = error as NodeJS.ErrnoException;
  if (code && syscall) return `detect: a file or stream failed (${code}, ${syscall}). Nothing half-written was kept.`;
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return [`detect: an error of the program (${name}). Please report it with these lines; they hold no text:`, ...frames].join(
    '\n',
  );
}

export const isBrokenPipe = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE';
