import type { LabelScore, TextResult } from '#src/detection/index.ts';
import { type Bar, bars } from '../draw/bars.ts';
import { inDigits } from '../draw/digits.ts';
import { type Drawing, h } from '../draw/node.ts';
import { listed, meaning, titled } from '../draw/said.ts';
import { engineLine } from '../engine-line.ts';
import { LABEL_NAMES } from '../label-names.ts';
import { findingsOf } from './findings.ts';
import { legend, markedText } from './marked.ts';
import { meaningOf } from './meaning.ts';
import { LANGUAGES, OBFUSCATION } from './words.ts';

/** The answer in one line, which is also what a screen reader is told. */
export function messageHeadline({ labels, lang }: TextResult): string {
  const active = labels.filter((label) => label.active).map(({ label }) => LABEL_NAMES[label]);
  const found = active.length > 0 ? `Marked: ${active.join(', ')}.` : 'Nothing is marked in this message.';
  return `${found} Language: ${LANGUAGES[lang]}. For review only.`;
}

/** Everything there is to say about one message. */
export function messageAnswer(text: string, result: TextResult): Drawing[] {
  const findings = findingsOf(result);
  const stances = result.counterEvidence.filter(({ code }) => code.startsWith('stance.'));
  const stance = stances.length === 1 ? stances[0]?.text.en : undefined;
  return [
    h(
      'div',
      { class: 'two' },
      h(
        'section',
        {},
        h('h3', {}, 'The message, with what was found'),
        markedText(text, findings),
        findings.length > 0 && legend(text, findings, stance),
        result.obfuscation.detected && [
          h('h4', {}, 'How it is written'),
          h(
            'ul',
            { class: 'sentences', role: 'list' },
            result.obfuscation.kinds.map((kind) => h('li', {}, OBFUSCATION[kind])),
          ),
          h(
            'p',
            { class: 'small soft' },
            'It was undone before the message was read. People write so to get past word lists, and for fun: by itself it counts for nothing.',
          ),
        ],
      ),
      labelList(result.labels),
    ),
    meaning(meaningOf(result)),
    h(
      'div',
      { class: 'two' },
      titled('Why', listed(result.reasons, 'Nothing counts towards risk.')),
      titled('What speaks against it', listed(result.counterEvidence, 'Nothing was found that speaks against it.')),
    ),
    engineLine(result.model),
  ];
}

function labelList(labels: readonly LabelScore[]): Drawing {
  const ranked = labels.toSorted((a, b) => b.score - a.score);
  const [active, others] = [ranked.filter((label) => label.active), ranked.filter((label) => !label.active)];
  return h(
    'section',
    {},
    h('h3', {}, 'What the speaker does'),
    active.length > 0 ? bars(active.map(labelBar)) : h('p', {}, 'No label reached its threshold.'),
    h(
      'details',
      {},
      h(
        'summary',
        {},
        active.length > 0 ? `The other ${others.length} labels, below their thresholds` : `All ${others.length} labels`,
      ),
      bars(others.map(labelBar)),
    ),
    h(
      'p',
      { class: 'small soft' },
      'A score is a probability that was calibrated on synthetic messages held out from training. It is not validated on real conversations. The upright line is the threshold that the label is active from.',
    ),
  );
}

const labelBar = ({ label, score, threshold, active }: LabelScore): Bar => ({
  name: [LABEL_NAMES[label]],
  share: score,
  mark: threshold,
  figure: `${inDigits(score)}, active from ${inDigits(threshold)}`,
  tone: !active ? 'faint' : label === 'protective_context' ? 'guards' : 'acts',
});
