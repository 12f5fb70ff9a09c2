import type { Command } from './command.ts';
import { FILES_HELP, LINES_HELP, TEXT, textOf } from './command.ts';
import { lineByLine } from './line-by-line.ts';
import { readPolicy } from './policy-file.ts';
import { readSession } from './session-line.ts';

export const session: Command = {
  name: 'session',
  summary: 'risk of livestream sessions from their metadata, one a line',
  options: { in: TEXT, out: TEXT, policy: TEXT },
  async run(given) {
    const policy = await readPolicy(textOf(given, 'policy'));
    return lineByLine(given, (line) => {
      const { sessionId, score, band, probability, confidence, ...rest } = readSession('', line, policy);
      const { reasons, counterEvidence, missing, action, model } = rest;
      return { sessionId, score, band, probability, confidence, reasons, counterEvidence, missing, action, model };
    });
  },
  help: `
detect session: the risk of livestream sessions, from metadata alone. Expert weights, not fitted, not validated.

  npm run --silent detect -- session [--in FILE] [--out FILE] [--policy FILE]

${FILES_HELP}

Reads   {"sessionId":"s-1","startedAt":"2026-03-01T10:00:00Z","visibility":"private","hostAgeBand":"minor",…}
        Everything but the first two may be left out: unknown is not safe, and is listed in "missing". All fields:
        src/detection/session/metadata.ts. Country, language, nationality, name, address and text are refused.
Writes  {"sessionId","score","band","probability","confidence","reasons","counterEvidence","missing",
         "action":"review_only","model"}
        score 0..100; probability is a logistic of the points and calibrated to no prevalence;
        confidence 0..1 is the share of weight that was known.
${LINES_HELP}

Examples
  npm run --silent detect -- session --in sessions.ndjson --out scores.ndjson
  npm run --silent detect -- session < sessions.ndjson | jq -c 'select(.band == "high") | [.sessionId, .score]'`,
};
