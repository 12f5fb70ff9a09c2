import { createClassifier } from '../detection/index.ts';
import type { Command } from './command.ts';
import { FILES_HELP, LINES_HELP, TEXT, textOf } from './command.ts';
import { readConversation } from './conversation-line.ts';
import { checkFields } from './fields.ts';
import { lineByLine } from './line-by-line.ts';
import { readPolicy } from './policy-file.ts';

const FIELDS = { required: ['id', 'messages'], optional: [] };

export const conversation: Command = {
  name: 'conversation',
  summary: 'risk of conversations, one a line, with its course message by message',
  options: { in: TEXT, out: TEXT, policy: TEXT },
  async run(given) {
    const classifier = createClassifier({ policy: await readPolicy(textOf(given, 'policy')) });
    return lineByLine(given, (line) => {
      const { id, messages } = checkFields('', line, FIELDS);
      const { last } = readConversation(classifier, id, messages);
      const { risk, band, trajectory, reasons, counterEvidence, action, model } = last;
      const alert = { firstAlertAt: last.firstAlertAt ?? null, riskSpeaker: last.riskSpeaker ?? null };
      return { id: last.conversationId, risk, band, trajectory, reasons, counterEvidence, ...alert, action, model };
    });
  },
  help: `
detect conversation: the risk of a whole conversation, as it stood after each message.

  npm run --silent detect -- conversation [--in FILE] [--out FILE] [--policy FILE]

${FILES_HELP}

Reads   {"id":"c-1","messages":[{"id":"m-1","speaker":"a","text":"Hi, new here?","at":"2026-03-01T10:00:00Z"},…]}
        in the order they were sent. "at" (ISO 8601 with zone) may be left out, and so may "lang"; "speaker" is a pseudonym.
Writes  {"id","risk","band","trajectory":[{"messageId","risk"}],"reasons","counterEvidence","firstAlertAt","riskSpeaker",
         "action":"review_only","model"}
        risk 0..1; band low, guarded, elevated, high; firstAlertAt is a message id, or null where there was no alert;
        trajectory holds the last 500 messages.
        A conversation with one message that does not fit is refused as a whole.
${LINES_HELP}

Examples
  npm run --silent detect -- conversation --in chats.ndjson --out risks.ndjson
  npm run --silent detect -- conversation < chats.ndjson | jq -c 'select(.band == "high") | {id, firstAlertAt}'`,
};
