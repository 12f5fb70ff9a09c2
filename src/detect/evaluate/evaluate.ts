import type { Policy } from '../../detection/index.ts';
import type { Command, Given } from '../command.ts';
import { LINES_HELP, POLICY_HELP, TEXT, textOf } from '../command.ts';
import { openInput } from '../input.ts';
import { Intake } from '../intake.ts';
import { linesOf } from '../line-splitter.ts';
import { readPolicy } from '../policy-file.ts';
import { UsageError } from '../usage-error.ts';
import { exactTables } from './exact-tables.ts';
import { labelledLine } from './labelled-line.ts';
import { Outcomes } from './outcomes.ts';
import { makeFolder, writeWhole } from './report-files.ts';
import { sessionPage } from './session-page.ts';
import { sessionReport } from './session-report.ts';
import { textPage } from './text-page.ts';
import { textReport } from './text-report.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'measures the library on your own labelled lines; writes a report that holds numbers only',
  options: { in: TEXT, 'out-dir': TEXT, policy: TEXT },
  run,
  help: `
detect evaluate: how well the library does on data that your own people have judged. Everything is computed here.

  npm run --silent detect -- evaluate --in labelled.ndjson --out-dir DIR [--policy FILE]

  --in FILE       read from here; default: standard input
  --out-dir DIR   report.json, for the portal's pilots page, and report.html, to read, are written here; with both text and
                  sessions among the lines, report-text.* and report-session.*
${POLICY_HELP}

Reads   messages       {"id":"m-1","text":"Don't tell your parents.","labels":["secrecy"],"lang":"en"}
                       all labels that hold, [] for none; "lang" may be left out and is then told from the script
        conversations  {"id":"c-1","messages":[{"id":"m-1","speaker":"a","text":"…","at":"…"},…],"risk":true}
        sessions       {"metadata":{"sessionId":"s-1","startedAt":"2026-03-01T10:00:00Z",…},"risk":false}
        in any order. Only scores are kept in memory, no text: about 120 bytes for each message.
Writes  to the terminal the exact figures, which are for you; and to DIR the report that may leave your company: no text, no id,
        every count rounded to a multiple of five (for the model down, against it up), rates with two decimals, and none
        with fewer than 20 positives and 20 negatives behind it. A label of which rounding leaves nothing is left out.
${LINES_HELP}

Example
  npm run --silent detect -- evaluate --in labelled.ndjson --out-dir report > exact-figures.txt`,
};

async function run(given: Given): Promise<number> {
  const folder = textOf(given, 'out-dir');
  if (folder === undefined) throw new UsageError('evaluate needs --out-dir DIR for its report.');
  const policy = await readPolicy(textOf(given, 'policy'));
  const input = await openInput('--in', textOf(given, 'in'));
  // Before hours of reading.
  await makeFolder(folder);
  const outcomes = new Outcomes(policy);
  const intake = new Intake();
  for await (const lines of linesOf(input)) {
    for (const line of lines) intake.take(line, (object) => outcomes.add(labelledLine(object)));
  }
  const code = intake.close();
  const reports = reportsOf(outcomes, policy);
  if (reports.length === 0) throw new UsageError('No line could be judged, so there is no report.');
  for (const { name, json, page } of reports) {
    await writeWhole(folder, `${name}.json`, `${JSON.stringify(json, null, 2)}\n`);
    await writeWhole(folder, `${name}.html`, page);
  }
  process.stdout.write(`${exactTables(outcomes)}\n`);
  process.stderr.write(`Written to --out-dir: ${reports.map(({ name }) => `${name}.json, ${name}.html`).join(', ')}\n`);
  return code;
}

function reportsOf(outcomes: Outcomes, policy: Policy) {
  const now = new Date();
  const hasText = outcomes.messages + outcomes.conversations.length > 0;
  const hasSessions = outcomes.sessions.length > 0;
  const name = (pilot: string) => (hasText && hasSessions ? `report-${pilot}` : 'report');
  const text = hasText ? textReport(outcomes, policy, now) : null;
  const session = hasSessions ? sessionReport(outcomes, policy, now) : null;
  return [
    ...(text ? [{ name: name('text'), json: text, page: textPage(text, outcomes) }] : []),
    ...(session ? [{ name: name('session'), json: session, page: sessionPage(session, outcomes) }] : []),
  ];
}
