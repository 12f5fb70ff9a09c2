// `npm run --silent detect -- <command>`: the detection library for pipelines. Reads and writes lines; never opens a connection.
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { explain, isBrokenPipe } from './failure.ts';
import { bench } from './bench.ts';
import { card } from './card.ts';
import { classify } from './classify.ts';
import { conversation } from './conversation.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { psiCommand } from './psi.ts';
import { session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { versionText } from './version.ts';

const COMMANDS: readonly Command[] = [classify, conversation, session, evaluate, bench, card, psiCommand];

// Whoever reads our output, or our complaints, may stop reading at any time: `| head` ends us quietly.
process.stdout.on('error', (error) => (isBrokenPipe(error) ? process.exit(0) : undefined));
process.stderr.on('error', () => undefined);
process.exitCode = await run(process.argv.slice(2));

async function run([first, ...rest]: string[]): Promise<number> {
  try {
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') return said(overview());
    if (first === '--version') return said(versionText());
    const command = COMMANDS.find(({ name }) => name === first);
    if (!command) throw new UsageError(`There is no such command. There are: ${COMMANDS.map(({ name }) => name).join(', ')}.`);
    const given = readArguments(command, rest);
    if (given.help) return said(command.help);
    return await command.run(given);
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    process.stderr.write(`${explain(error)}\n`);
    return 2;
  }
}

function said(text: string): number {
  process.stdout.write(`${text.trim()}\n`);
  return 0;
}

function overview(): string {
  return `
detect: grooming-like behaviour in English and Korean messages, and livestream risk from metadata.
It finds leads for human review ("action": "review_only") and never proves anything. No text leaves this machine.

Usage: npm run --silent detect -- COMMAND [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(13)} ${summary}`).join('\n')}

  COMMAND --help    what it reads and writes, with examples
  --version         of the command line, the models and the policy

Exit code: 0 all well; 1 some lines were refused, the rest is done; 2 nothing could be done.`;
}
