import { createClassifier } from '../detection/index.ts';
import type { Lang } from '../detection/index.ts';
import { checkName } from '../detection/message-text.ts';
import type { Command } from './command.ts';
import { FILES_HELP, LINES_HELP, TEXT, textOf } from './command.ts';
import { checkFields } from './fields.ts';
import { lineByLine } from './line-by-line.ts';
import { readPolicy } from './policy-file.ts';

const FIELDS = { required: ['id', 'text'], optional: ['speaker', 'lang'] };

export const classify: Command = {
  name: 'classify',
  summary: 'labels messages, one a line',
  options: { in: TEXT, out: TEXT, policy: TEXT },
  async run(given) {
    const classifier = createClassifier({ policy: await readPolicy(textOf(given, 'policy')) });
    return lineByLine(given, (line) => {
      const { id, text, speaker, lang } = checkFields('', line, FIELDS);
      const name = checkName('id', id);
      const known = {
        ...(speaker === undefined ? {} : { speaker: speaker as string }),
        ...(lang === undefined ? {} : { lang: lang as Lang }),
      };
      const result = classifier.classify(text as string, known);
      const evidence = result.evidence.map((one) => ({ ...one, messageId: name }));
      return { id: name, ...result, evidence };
    });
  },
  help: `
detect classify: labels messages one by one, each without the others.

  npm run --silent detect -- classify [--in FILE] [--out FILE] [--policy FILE]

${FILES_HELP}

Reads   {"id":"m-1","text":"Shall we meet at the library?"}
        and, if you have them, "speaker" (a pseudonym, copied to the result) and "lang" (en, ko, mixed, und;
        told from the script where it is missing). A text has 10,000 characters at the most.
Writes  {"id","lang","labels":[{"label","score","threshold","active"}],"evidence":[{"label","messageId","start","end",…}],
         "obfuscation","reasons","counterEvidence","action":"review_only","model":{"id","version","policy","sha256"}}
        in the order of the input. start and end are UTF-16 offsets into your text, which is not repeated.
${LINES_HELP}

Examples
  printf '%s\\n' '{"id":"1","text":"See you at practice"}' | npm run --silent detect -- classify
  zcat messages.ndjson.gz | npm run --silent detect -- classify | jq -c 'select(any(.labels[]; .active)) | .id'
  npm run --silent detect -- classify --in messages.ndjson --out labels.ndjson --policy ours.json`,
};
