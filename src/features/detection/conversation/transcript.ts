import type { ConversationResult } from '#src/detection/index.ts';
import { languageOf } from '#src/platform/language.ts';
import { type Drawing, h } from '../draw/node.ts';
import { LABEL_NAMES } from '../label-names.ts';
import { findingsOf, piecesOf } from '../message/findings.ts';
import { withHiddenSigns } from '../message/hidden-signs.ts';
import type { Turn } from './turns.ts';

/** The turns, and the answers to as many of them as have been judged. */
export interface Judged {
  turns: readonly Turn[];
  steps: readonly ConversationResult[];
}

/** What was said, by whom, and what each turn does. */
export const transcript = ({ turns, steps }: Judged): Drawing =>
  h(
    'ol',
    { class: 'turns', role: 'list' },
    turns.map((turn, at) => turnDrawn(turn, at, steps[at])),
  );

function turnDrawn({ speaker, text }: Turn, at: number, step: ConversationResult | undefined): Drawing {
  const alert = step?.firstAlertAt === String(at + 1);
  return h(
    'li',
    { class: `turn by-${speaker.toLowerCase()}${alert ? ' alerting' : ''}` },
    h('span', { class: 'who' }, h('span', { class: 'visually-hidden' }, `Turn ${at + 1}, speaker `), speaker),
    h(
      'div',
      {},
      h('p', { class: 'words', lang: languageOf(text), dir: 'auto' }, step ? marked(text, step) : withHiddenSigns(text)),
      h(
        'p',
        { class: 'small soft' },
        step ? [labelsSaid(step), alert && h('b', { class: 'flag' }, 'First alert')] : 'Not judged yet',
      ),
    ),
  );
}

/** Without numbers: which labels these are stands under the turn. */
function marked(text: string, step: ConversationResult): Drawing[] {
  return piecesOf(text, findingsOf(step)).map(({ text: words, role }) =>
    role === 'acts' || role === 'guards'
      ? h('mark', { class: role }, withHiddenSigns(words))
      : h('span', {}, withHiddenSigns(words)),
  );
}

export function labelsSaid({ labels }: ConversationResult): string {
  const active = labels.filter((label) => label.active).map(({ label }) => LABEL_NAMES[label]);
  return active.length > 0 ? active.join(', ') : 'nothing marked';
}
