import type { TextResult } from '#src/detection/index.ts';
import type { Meaning } from '../draw/said.ts';
import { LABEL_NAMES, NOT_DONE_TO_ANYBODY } from '../label-names.ts';

/** What a result says to whoever has to do with it. */
export function meaningOf({ labels, lang }: TextResult): Meaning {
  const active = labels.filter((label) => label.active).map(({ label }) => label);
  const done = active.filter((label) => !NOT_DONE_TO_ANYBODY.includes(label)).map((label) => LABEL_NAMES[label]);
  if (done.length > 0) return { ...SOMETHING, means: SOMETHING.means.replace('{done}', done.join('; ')) };
  if (active.includes('protective_context')) return PROTECTIVE;
  if (active.length > 0) return IDENTITY;
  return lang === 'und' ? NOT_READ : NOTHING;
}

const SOMETHING: Meaning = {
  means: 'Towards the person addressed, this message does what also happens when somebody grooms a child: {done}.',
  not: 'That the writer is an offender, or that anybody here is a child. Each of these is ordinary between friends, in families and at work, and one message says little.',
  next: 'Read the conversation around it, with what your platform knows of both accounts. Look for several different behaviours of one person towards another. Then decide by your own policy.',
};

const PROTECTIVE: Meaning = {
  means:
    'This message speaks of safety, reports or refuses something, or retells what somebody else said. That counts against risk.',
  not: 'That all is well. Somebody who retells a thing may have lived through it.',
  next: 'Where somebody reports what was done to them, treat it as a report. Do not act against who wrote it.',
};

const IDENTITY: Meaning = {
  means: 'This message says something about how old somebody is, and nothing is done to anybody.',
  not: 'Anything about risk. Being young or grown up is never held against a message.',
  next: 'Nothing, for this message alone. In a conversation it matters who asks what of whom: try it below.',
};

const NOT_READ: Meaning = {
  means: 'The model reads English and Korean. It has hardly anything to go by here.',
  not: 'That nothing is there. What the model cannot read, it has not judged.',
  next: 'Have it read by somebody who knows the language.',
};

const NOTHING: Meaning = {
  means: 'No label reached its threshold.',
  not: 'That the message is safe. Hints, new words, and what stands in pictures, sound or behind links are missed.',
  next: 'Nothing, for this message alone. What counts is what adds up: try a conversation below.',
};
