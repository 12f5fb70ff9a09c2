import { createClassifier, DetectionInputError } from '../detection/index.ts';
import { openInput } from './input.ts';
import { Intake } from './intake.ts';
import { linesOf } from './line-splitter.ts';
import { UsageError } from './usage-error.ts';

const MOST = 10_000;

/** The first messages of a file, by the language they are judged in. */
export async function messagesOf(path: string): Promise<{ sets: Record<string, string[]>; code: number }> {
  const classifier = createClassifier();
  const intake = new Intake();
  const sets: Record<string, string[]> = {};
  let taken = 0;
  const input = await openInput('--in', path);
  for await (const lines of linesOf(input)) {
    for (const line of lines.slice(0, MOST - taken)) {
      intake.take(line, ({ text }) => {
        if (typeof text !== 'string') throw new DetectionInputError('text', 'is missing or no text', 'Write a string.');
        (sets[classifier.classify(text).lang] ??= []).push(text);
        taken++;
      });
    }
    if (taken >= MOST) break;
  }
  if (taken === 0) throw new UsageError('--in has no message. Give a file with lines as for classify.');
  return { sets, code: intake.close() };
}
