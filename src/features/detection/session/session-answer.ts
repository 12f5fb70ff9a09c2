import type { BandFloors, SessionResult } from '#src/detection/index.ts';
import { bandMark } from '../draw/bands.ts';
import { bars } from '../draw/bars.ts';
import { gauge } from '../draw/gauge.ts';
import { type Drawing, h } from '../draw/node.ts';
import { inBoth, listed, meaning, titled } from '../draw/said.ts';
import { engineLine } from '../engine-line.ts';
import { SESSION_GROUPS } from './fields.ts';
import { sessionMeaning } from './meaning.ts';

/** The score in one line, which is also what a screen reader is told; `was` is the score before the last change. */
export function sessionHeadline({ band, score, confidence }: SessionResult, was?: number): string {
  const change = was === undefined || was === score ? '' : ` ${signed(score - was)} since the last change.`;
  return `Band: ${band}. Score ${points(score)} of 100.${change} Confidence ${percent(confidence)}. For review only.`;
}

/** The gauge, which stays beside the form. */
export function sessionGauge({ band, score, confidence }: SessionResult, floors: BandFloors, was?: number): Drawing[] {
  const said = `Score ${points(score)} of 100, band ${band}. Guarded from ${floors.guarded}, elevated from ${floors.elevated}, high from ${floors.high}.`;
  return [
    h('p', { class: 'reading' }, bandMark(band), h('span', {}, `${points(score)} points`)),
    gauge({ value: score, top: 100, written: points, floors, was, said }),
    h(
      'p',
      { class: 'small' },
      h('b', {}, `Confidence ${percent(confidence)}: `),
      'the share of the signals’ weight that was known. What is not known counts 0 points.',
    ),
  ];
}

/** Everything else about the score. */
export function sessionAnswer(result: SessionResult): Drawing[] {
  const { reasons, counterEvidence } = result;
  const most = Math.max(...reasons.map((reason) => reason.points), 10);
  const rows = reasons.map((reason) => ({
    ...{ name: inBoth(reason), share: reason.points / most, figure: signed(reason.points), tone: 'acts' as const },
  }));
  return [
    meaning(sessionMeaning(result)),
    h(
      'div',
      { class: 'two' },
      titled(
        'Points for each reason',
        rows.length > 0 ? bars(rows) : h('p', { class: 'soft' }, 'No known signal adds points.'),
        h(
          'p',
          { class: 'small soft' },
          'Points are expert priors: nothing is fitted to sessions, and nothing is validated on real ones.',
        ),
      ),
      h(
        'section',
        {},
        h('h3', {}, 'What speaks against it'),
        listed(counterEvidence, 'Nothing can: this score only adds points. What is known and adds none is not listed.'),
        missing(result),
      ),
    ),
    engineLine(result.model),
  ];
}

function missing(result: SessionResult): Drawing[] {
  const groups = SESSION_GROUPS.map(({ title, fields }) => ({
    title,
    labels: fields.filter(({ path }) => result.missing.includes(path)).map(({ label }) => label),
  })).filter(({ labels }) => labels.length > 0);
  if (groups.length === 0)
    return [h('h3', {}, 'What was missing'), h('p', { class: 'soft' }, 'Nothing: every signal was known.')];
  return [
    h('h3', {}, `What was missing: ${result.missing.length} signals`),
    h(
      'dl',
      { class: 'missing small' },
      groups.map(({ title, labels }) => [h('dt', {}, title), h('dd', { class: 'soft' }, labels.join('; '))]),
    ),
  ];
}

const points = (score: number) => (Number.isInteger(score) ? String(score) : score.toFixed(1));
const signed = (change: number) => (change < 0 ? `−${points(-change)}` : `+${points(change)}`);
const percent = (share: number) => `${Math.round(share * 100)} %`;
