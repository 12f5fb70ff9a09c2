import type { BandFloors, ConversationPolicy, ConversationResult } from '#src/detection/index.ts';
import { bandAt, bandMark } from '../draw/bands.ts';
import { bars } from '../draw/bars.ts';
import { inDigits } from '../draw/digits.ts';
import { type Drawing, h } from '../draw/node.ts';
import { inBoth, listed, meaning, titled } from '../draw/said.ts';
import { trajectory } from '../draw/trajectory.ts';
import { engineLine } from '../engine-line.ts';
import { labelsSaid, transcript, type Judged } from './transcript.ts';
import { CONVERSATION_MEANING } from './meaning.ts';

/** The conversation so far in one line, which is also what a screen reader is told after each turn. */
export function conversationHeadline({ turns, steps }: Judged): string {
  const last = steps.at(-1);
  if (!last) return '';
  const turn = turns[steps.length - 1];
  const alert = last.firstAlertAt ? ` First alert at turn ${last.firstAlertAt}.` : ' No alert.';
  return `Turn ${steps.length}, ${turn?.speaker}: ${labelsSaid(last)}. Risk ${inDigits(last.risk)}, band ${last.band}.${alert} For review only.`;
}

/** What of the policy is drawn and told. */
export type Rules = Pick<ConversationPolicy, 'bands' | 'skepticism'>;

/** What was said; turns that nobody has judged yet are shown all the same. */
export const turnList = (judged: Judged): Drawing[] =>
  judged.turns.length > 0
    ? [transcript(judged)]
    : [h('p', { class: 'empty' }, 'No turns yet. Write the first one below, or load an example.')];

/** The line of the risk. Before the first turn its scale is there already, so that nothing moves when it comes. */
export function course({ turns, steps }: Judged, { bands, skepticism: { tau, k, m } }: Rules): Drawing[] {
  const last = steps.at(-1);
  const risks = steps.map(({ risk }) => risk);
  const alertAt = last?.firstAlertAt === undefined ? undefined : Number(last.firstAlertAt) - 1;
  const alert = alertAt === undefined ? 'no alert' : `the first alert at turn ${alertAt + 1}`;
  const said = last
    ? `Risk after each of ${steps.length} turns, from ${inDigits(risks[0] ?? 0)} to ${inDigits(last.risk)}, with ${alert}. The table below has every number.`
    : 'An empty scale of risk with its four bands: no turn has been judged yet.';
  return [
    h('h3', {}, 'Risk, turn by turn'),
    h('p', { class: 'reading' }, last ? [bandMark(last.band), h('span', {}, `risk ${inDigits(last.risk)}`)] : 'No turn yet'),
    trajectory({ risks, speakers: turns.map(({ speaker }) => speaker), floors: bands, alertAt, said }),
    h(
      'p',
      { class: 'small soft' },
      `${alertAt === undefined ? 'No alert so far' : `First alert at turn ${alertAt + 1}`}. An alert takes a risk of ${tau} or more in ${k} of the last ${m} messages of one speaker.`,
    ),
  ];
}

/** What it means, why, and every number of the line. */
export function conversationMore(judged: Judged, { bands }: Rules): Drawing[] {
  const last = judged.steps.at(-1);
  if (!last) return [];
  return [meaning(CONVERSATION_MEANING[last.band]), why(last), asTable(judged, bands), engineLine(last.model)];
}

function why({ reasons, counterEvidence, riskSpeaker }: ConversationResult): Drawing {
  const most = Math.max(...reasons.map(({ points }) => points), 1);
  const rows = reasons.map((reason) => ({
    ...{ name: inBoth(reason), share: reason.points / most, figure: `+${reason.points.toFixed(1)}`, tone: 'acts' as const },
  }));
  return h(
    'div',
    { class: 'two' },
    titled(
      `Why: what speaker ${riskSpeaker ?? 'A'} does`,
      rows.length > 0 ? bars(rows) : h('p', { class: 'soft' }, 'Nothing counts towards risk.'),
      rows.length > 0 &&
        h(
          'p',
          { class: 'small soft' },
          'Weights in log-odds: they order the reasons, and are fitted to synthetic conversations.',
        ),
    ),
    titled('What speaks against it', listed(counterEvidence, 'Nothing was found that speaks against it.')),
  );
}

function asTable({ turns, steps }: Judged, floors: BandFloors): Drawing {
  const cell = (text: string, numeric = false) => h('td', numeric ? { class: 'number' } : {}, text);
  const head = (text: string, numeric = false) => h('th', { scope: 'col', ...(numeric && { class: 'number' }) }, text);
  return h(
    'details',
    {},
    h('summary', {}, 'The line as a table'),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Risk after each turn' },
      h(
        'table',
        { class: 'grid-table' },
        h('thead', {}, h('tr', {}, head('Turn'), head('Speaker'), head('Risk', true), head('Band'), head('Labels of the turn'))),
        h(
          'tbody',
          {},
          steps.map((step, at) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, String(at + 1)),
              cell(turns[at]?.speaker ?? ''),
              cell(step.risk.toFixed(3), true),
              cell(bandAt(step.risk, floors) + (step.firstAlertAt === String(at + 1) ? ', first alert' : '')),
              cell(labelsSaid(step)),
            ),
          ),
        ),
      ),
    ),
  );
}
