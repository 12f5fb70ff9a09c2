import { BEHAVIOURS, DetectionInputError } from '../../detection/index.ts';
import type { Behaviour, Lang } from '../../detection/index.ts';
import { checkName, typeName } from '../../detection/message-text.ts';
import { checkFields } from '../fields.ts';

/** A line of a company's own judged data; what it holds is checked by the library when it is judged. */
export type Labelled =
  | { kind: 'message'; text: string; lang: Lang | undefined; labels: ReadonlySet<Behaviour> }
  | { kind: 'conversation'; id: unknown; messages: unknown; risk: boolean }
  | { kind: 'session'; metadata: unknown; risk: boolean };

const MESSAGE = { required: ['id', 'text', 'labels'], optional: ['lang'] };
const CONVERSATION = { required: ['id', 'messages', 'risk'], optional: [] };
const SESSION = { required: ['metadata', 'risk'], optional: [] };

export function labelledLine(line: Record<string, unknown>): Labelled {
  if (Object.hasOwn(line, 'metadata')) {
    const { metadata, risk } = checkFields('', line, SESSION);
    return { kind: 'session', metadata, risk: truth(risk) };
  }
  if (Object.hasOwn(line, 'messages')) {
    const { id, messages, risk } = checkFields('', line, CONVERSATION);
    return { kind: 'conversation', id, messages, risk: truth(risk) };
  }
  const { id, text, labels, lang } = checkFields('', line, MESSAGE);
  checkName('id', id);
  return { kind: 'message', text: text as string, lang: lang as Lang | undefined, labels: behaviours(labels) };
}

function truth(risk: unknown): boolean {
  if (typeof risk === 'boolean') return risk;
  throw new DetectionInputError('risk', `is ${typeName(risk)}`, 'Write true or false.');
}

function behaviours(labels: unknown): ReadonlySet<Behaviour> {
  if (!Array.isArray(labels)) {
    throw new DetectionInputError('labels', `is ${typeName(labels)}, not a list`, 'Write a list of labels, [] for none.');
  }
  labels.forEach((label, at) => {
    if ((BEHAVIOURS as readonly unknown[]).includes(label)) return;
    throw new DetectionInputError(`labels[${at}]`, 'is no label of the library', `Write some of: ${BEHAVIOURS.join(', ')}.`);
  });
  return new Set(labels as Behaviour[]);
}
