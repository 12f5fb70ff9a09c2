// `npm run detection:train`: makes the committed model and the fitted numbers of the policy again, byte for byte.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, writeModel } from '../../detection/model/text-model.ts';
import { sha256 } from '../../detection/sha256.ts';
import type { Policy } from '../../detection/policy.ts';
import policy from '../../detection/policy.json' with { type: 'json' };
import { trainedConversation } from './conversation-model.ts';
import { trainedText } from './text-model.ts';

const HOME = join(import.meta.dirname, '../../detection');

/** What training writes, file by file. */
export function trainedFiles(say: (line: string) => void = () => undefined): Record<string, string> {
  const { parts, thresholds, strangers } = trainedText(say);
  const bytes = writeModel(parts);
  say(`${parts.buckets.length} buckets carry weight; ${bytes.length} bytes`);
  const unseen = writeModel(strangers.parts);
  const conversation = trainedConversation(strangers.families, readModel(unseen, sha256(unseen)), { ...policy, thresholds });
  say(`conversation fitted on dialogues of ${strangers.families.length} families that its heads did not see`);
  const fitted: Policy = { ...policy, thresholds, conversation };
  return {
    'model/weights.ts': weightsFile(bytes),
    'policy.json': `${JSON.stringify(fitted, null, 2)}\n`,
  };
}

function weightsFile(bytes: Uint8Array) {
  const base64 = Buffer.from(bytes).toString('base64');
  return `// Written by \`npm run detection:train\`. Not to be edited.\nexport const WEIGHTS = {\n  sha256: '${sha256(bytes)}',\n  base64:\n    '${base64}',\n};\n`;
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(trainedFiles(console.log))) writeFileSync(join(HOME, name), text);
}
