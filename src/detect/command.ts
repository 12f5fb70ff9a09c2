import type { ParseArgsOptionsConfig } from 'node:util';

export interface Command {
  name: string;
  summary: string;
  help: string;
  options: ParseArgsOptionsConfig;
  /** Answers with the exit code. */
  run(given: Given): Promise<number>;
}

/** Options as given; a text option that was not given is undefined. */
export type Given = Partial<Record<string, string | true>>;

export const TEXT = { type: 'string' } as const;
export const FLAG = { type: 'boolean' } as const;

/** The text of an option, where it was given. */
export const textOf = (given: Given, name: string): string | undefined => {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
};

/** What every command says about lines; one place, so that all say the same. */
export const LINES_HELP = `
Lines: one JSON object a line (NDJSON), UTF-8; a byte order mark and CRLF are accepted, empty lines are passed over.
A line that does not fit is refused on stderr as "line 12: field: problem. fix", never with its text, and the rest goes on.
A line longer than 2 MB is skipped without being held. Exit code 1 if any line was refused.`;

export const POLICY_HELP = `  --policy FILE   own thresholds and bands, a whole policy; start from src/detection/policy.json and change its id`;

export const FILES_HELP = `  --in FILE       read from here; default: standard input
  --out FILE      write there, under another name until it is complete; default: standard output
${POLICY_HELP}`;
