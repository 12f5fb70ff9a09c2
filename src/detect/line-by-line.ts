import { pipeline } from 'node:stream/promises';
import type { Given } from './command.ts';
import { textOf } from './command.ts';
import { openInput } from './input.ts';
import { Intake } from './intake.ts';
import { linesOf } from './line-splitter.ts';
import { openOutput } from './output.ts';

const WRITE_FROM = 64 * 1024;

/** Writes one result for each line that fits, in the order of the lines, no faster than they are taken. Answers with the exit code. */
export async function lineByLine(given: Given, judge: (object: Record<string, unknown>) => object): Promise<number> {
  const input = await openInput('--in', textOf(given, 'in'));
  const output = await openOutput(textOf(given, 'out'));
  const intake = new Intake();
  try {
    await pipeline(input, (chunks: AsyncIterable<Buffer>) => results(chunks, intake, judge), output.stream);
    await output.keep();
  } catch (error) {
    output.drop();
    throw error;
  }
  return intake.close();
}

async function* results(chunks: AsyncIterable<Buffer>, intake: Intake, judge: (object: Record<string, unknown>) => object) {
  for await (const lines of linesOf(chunks)) {
    let written = '';
    for (const line of lines) {
      const result = intake.take(line, judge);
      if (result) written += `${JSON.stringify(result)}\n`;
      if (written.length < WRITE_FROM) continue;
      yield written;
      written = '';
    }
    // What has come in is answered at once, however little: another program may wait for it.
    if (written) yield written;
  }
}
