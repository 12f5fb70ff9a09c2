import { addSession, emptyProfile, psi } from '../detection/index.ts';
import type { DriftProfile, DriftReport, Policy, SessionMetadata } from '../detection/index.ts';
import type { Command } from './command.ts';
import { FLAG, LINES_HELP, POLICY_HELP, TEXT, textOf } from './command.ts';
import { openInput } from './input.ts';
import { Intake } from './intake.ts';
import { linesOf } from './line-splitter.ts';
import { readPolicy } from './policy-file.ts';
import { asked } from './session-line.ts';
import { printTable } from './table.ts';
import { UsageError } from './usage-error.ts';

export const psiCommand: Command = {
  name: 'psi',
  summary: 'how far the sessions of today have drifted from those of a baseline',
  options: { baseline: TEXT, current: TEXT, policy: TEXT, json: FLAG },
  async run(given) {
    const [before, now] = [textOf(given, 'baseline'), textOf(given, 'current')];
    if (before === undefined || now === undefined) throw new UsageError('psi needs --baseline FILE and --current FILE.');
    const policy = await readPolicy(textOf(given, 'policy'));
    const baseline = await profileOf('baseline', before, policy);
    const current = await profileOf('current', now, policy);
    const report = psi(baseline.profile, current.profile);
    if (given.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else printDrift(report);
    return Math.max(baseline.code, current.code);
  },
  help: `
detect psi: population stability index of the score and of each signal, between two sets of livestream sessions.

  npm run --silent detect -- psi --baseline FILE --current FILE [--json] [--policy FILE]

  --baseline FILE sessions of a time when all was well
  --current FILE  sessions of now
  --json          one JSON object instead of a table
${POLICY_HELP}

Reads   session metadata as \`detect session\` does; one of the two files may be - for standard input.
Writes  for the score and each signal the index, what it would be by chance alone, and stable (below 0.1), watch or
        recalibrate (from 0.25). Numbers only; both files are read in constant memory.
${LINES_HELP}

Example
  npm run --silent detect -- psi --baseline january.ndjson --current today.ndjson`,
};

async function profileOf(name: string, path: string, policy: Policy): Promise<{ profile: DriftProfile; code: number }> {
  const profile = emptyProfile();
  const intake = new Intake(name);
  for await (const lines of linesOf(await openInput(`--${name}`, path))) {
    for (const line of lines) {
      intake.take(line, (session) => asked('', () => addSession(profile, session as unknown as SessionMetadata, { policy })));
    }
  }
  return { profile, code: intake.close() };
}

function printDrift({ baselineSessions, currentSessions, score, features }: DriftReport) {
  const rows = Object.entries({ score, ...features }).map(([name, drift]) => ({
    signal: name,
    psi: drift.psi.toFixed(3),
    'by chance': drift.byChance.toFixed(3),
    band: drift.band,
  }));
  process.stdout.write(`${baselineSessions} sessions before, ${currentSessions} now\n`);
  printTable(rows);
}
