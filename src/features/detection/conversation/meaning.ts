import type { Band } from '#src/detection/index.ts';
import type { Meaning } from '../draw/said.ts';

export const CONVERSATION_MEANING: Record<Band, Meaning> = {
  low: {
    means: 'So far hardly anything one person does to the other adds up.',
    not: 'That the conversation is safe. What comes later, hints, and what stands in pictures or sound are not in it.',
    next: 'Nothing, by itself. Add turns and watch what moves the line.',
  },
  guarded: {
    means: 'One kind of behaviour stands out, such as is common in ordinary conversation too.',
    not: 'That anything is wrong. Coaches, sellers and friends end up here.',
    next: 'Do not act on it. If your platform knows something more of these accounts, read on.',
  },
  elevated: {
    means: 'Different behaviours of one person towards the other add up, with one among them that weighs.',
    not: 'That somebody grooms. Peers, carers and teachers can reach this band.',
    next: 'Put it before a reviewer when there is time: who are the two, who began, what came before?',
  },
  high: {
    means: 'Several severe behaviours, or a threat, come from one person and are not answered in kind.',
    not: 'Proof of anything. The numbers come from synthetic conversations, and a reviewer must be able to say no.',
    next: 'A person reads it first, and the conversation whole. If a child may be in danger now, follow your emergency procedure.',
  },
};
