import { readFile } from 'node:fs/promises';
import { BEHAVIOURS, printedCard } from '../detection/index.ts';
import type { Policy } from '../detection/index.ts';
import type { Command } from './command.ts';
import { FLAG, POLICY_HELP, TEXT, textOf } from './command.ts';
import { readPolicy } from './policy-file.ts';
import { tableText } from './table.ts';
import { stampsOf, stampText } from './version.ts';

const MODEL_CARD = new URL('../detection/MODEL-CARD.md', import.meta.url);

export const card: Command = {
  name: 'card',
  summary: 'the model card, and the numbers that are in force: versions, thresholds, bands, points',
  options: { policy: TEXT, json: FLAG },
  async run(given) {
    const policy = await readPolicy(textOf(given, 'policy'));
    const { text, session } = stampsOf(policy);
    if (given.json) {
      process.stdout.write(`${JSON.stringify({ models: { text, session }, policy, scorecard: printedCard() })}\n`);
      return 0;
    }
    const written = await readFile(MODEL_CARD, 'utf8').catch(() => 'There is no model card beside this library.\n');
    const live = [
      'In force',
      `text     ${stampText(text)}`,
      `session  ${stampText(session)}`,
      '',
      thresholds(policy),
      '',
      points(policy),
    ];
    process.stdout.write(`${written}\n${live.join('\n')}\n`);
    return 0;
  },
  help: `
detect card: what the models are for, what they are not for, and the numbers in force.

  npm run --silent detect -- card [--json] [--policy FILE]

  --json          the numbers as one JSON object, without the written card
${POLICY_HELP}

Example
  npm run --silent detect -- card --policy ours.json | less`,
};

function thresholds({ thresholds: { en, ko }, conversation: { bands, skepticism } }: Policy): string {
  const rows = BEHAVIOURS.map((label) => ({ label, en: en[label].toFixed(3), ko: ko[label].toFixed(3) }));
  const { tau, k, m } = skepticism;
  return [
    ...['Thresholds of labels, by language', tableText(rows), ''],
    `Bands of a conversation: guarded from ${bands.guarded}, elevated from ${bands.elevated}, high from ${bands.high}`,
    `Alert when the risk is ${tau} or more for ${k} of the last ${m} messages of one speaker`,
  ].join('\n');
}

function points({ session: { bands } }: Policy): string {
  const { features, interactions, anonymiserCap } = printedCard();
  const rows = [...features, ...interactions].map(({ code, family, bins }) => ({
    ...{ signal: code, family },
    points: bins.map(({ name, points: each }) => `${name} ${each}`).join(' | '),
  }));
  return [
    ...['Scorecard of sessions: expert weights', tableText(rows), ''],
    `Points of anonymisers count ${anonymiserCap} at the most and never change the band`,
    `Bands of a session: guarded from ${bands.guarded}, elevated from ${bands.elevated}, high from ${bands.high}`,
  ].join('\n');
}
