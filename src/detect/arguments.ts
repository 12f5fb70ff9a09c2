import { parseArgs } from 'node:util';
import type { Command, Given } from './command.ts';
import { FLAG } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Options of a command. What was given is not repeated in a refusal: somebody may have put a message there. */
export function readArguments(command: Command, args: string[]): Given {
  const options = { ...command.options, help: { ...FLAG, short: 'h' } };
  try {
    return { ...parseArgs({ args, options, strict: true, allowPositionals: false }).values } as Given;
  } catch (error) {
    throw new UsageError(`${problemOf(error)} ${hint(command)}`);
  }
}

function problemOf(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return 'Something stands there that is no option. Files are given with --in, texts as lines.';
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return 'An option lacks its value, or has one that it does not take.';
    default:
      return 'There is an option that this command does not have.';
  }
}

const hint = ({ name, options }: Command) =>
  `${name} has: ${[...Object.keys(options), 'help'].map((option) => `--${option}`).join(', ')}. See ${name} --help.`;
