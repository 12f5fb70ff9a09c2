import { cpus } from 'node:os';
import { createClassifier } from '../detection/index.ts';
import type { Classifier } from '../detection/index.ts';
import { WEIGHTS } from '../detection/model/weights.ts';
import { SAMPLES } from './bench-samples.ts';
import { messagesOf } from './bench-input.ts';
import type { Command } from './command.ts';
import { FLAG, POLICY_HELP, TEXT, textOf } from './command.ts';
import { readPolicy } from './policy-file.ts';
import { printTable } from './table.ts';
import { UsageError } from './usage-error.ts';
import { versionText } from './version.ts';

export const bench: Command = {
  name: 'bench',
  summary: 'messages a second on one core, latency, size of the model; on this machine',
  options: { in: TEXT, policy: TEXT, seconds: TEXT, json: FLAG },
  async run(given) {
    const seconds = Number(textOf(given, 'seconds') ?? 3);
    if (!(seconds > 0 && seconds <= 600)) throw new UsageError('--seconds is no number above 0, up to 600. Leave it out for 3.');
    const path = textOf(given, 'in');
    const { sets, code } = path === undefined ? { sets: SAMPLES, code: 0 } : await messagesOf(path);
    const classifier = createClassifier({ policy: await readPolicy(textOf(given, 'policy')) });
    const timings = Object.entries(sets).map(([name, texts]) => ({ name, ...timed(classifier, texts, seconds) }));
    const machine = `${cpus()[0]?.model ?? 'unknown processor'}, one thread of ${cpus().length}, Node ${process.version}`;
    const modelBytes = Buffer.byteLength(WEIGHTS.base64, 'base64');
    if (given.json) process.stdout.write(`${JSON.stringify({ machine, modelBytes, timings })}\n`);
    else print(machine, modelBytes, timings);
    return code;
  },
  help: `
detect bench: how fast the classifier is here. One thread, after a warm-up; each message is judged by itself.

  npm run --silent detect -- bench [--in FILE] [--seconds N] [--json] [--policy FILE]

  --in FILE       lines as for \`detect classify\`, of which the first 10,000 are used; default: own neutral samples
  --seconds N     to measure for, each language; default: 3
  --json          one JSON object instead of a table
${POLICY_HELP}

Writes  messages a second, median and 99th percentile of one message, size of the model, and what machine it was.

Example
  npm run --silent detect -- bench --seconds 10`,
};

interface Timing {
  messages: number;
  characters: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** `p50` and `p99` in milliseconds. */
function timed(classifier: Classifier, texts: readonly string[], seconds: number): Timing {
  for (const until = performance.now() + Math.min(1000, seconds * 1000); performance.now() < until;) {
    for (const text of texts) classifier.classify(text);
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  // Room for the fastest machine; a list that grows would be timed as well.
  const took = new Float64Array(Math.ceil(seconds * 200_000) + texts.length);
  const start = performance.now();
  let messages = 0;
  let now = start;
  while (now < start + seconds * 1000 && messages < took.length) {
    classifier.classify(texts[messages % texts.length]!);
    const after = performance.now();
    took[messages++] = after - now;
    now = after;
  }
  const ranked = took.subarray(0, messages).sort();
  const at = (share: number) => ranked[Math.ceil(share * messages) - 1]!;
  return { messages, characters, perSecond: messages / ((now - start) / 1000), p50: at(0.5), p99: at(0.99) };
}

function print(machine: string, modelBytes: number, timings: ({ name: string } & Timing)[]) {
  process.stdout.write(`${versionText()}\n${machine}\nmodel: ${modelBytes.toLocaleString('en')} bytes\n\n`);
  printTable(
    timings.map(({ name, messages, characters, perSecond, p50, p99 }) => ({
      language: name,
      messages: messages.toLocaleString('en'),
      'characters each': characters.toFixed(1),
      'a second': Math.round(perSecond).toLocaleString('en'),
      median: `${p50.toFixed(3)} ms`,
      p99: `${p99.toFixed(3)} ms`,
    })),
  );
}
