import { oneOf } from '../chance.ts';
import type { Obfuscation } from './rule.ts';
import { toSomeWords } from './rule.ts';

const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const ALIKE: Record<string, string> = {
  a: '\u0430',
  e: '\u0435',
  o: '\u043e',
  p: '\u0440',
  c: '\u0441',
  x: '\u0445',
  i: '\u0456',
  s: '\u0455',
};
const SHORT: [RegExp, string][] = [
  [/\byou\b/g, 'u'],
  [/\byour\b/g, 'ur'],
  [/\bare\b/g, 'r'],
  [/\bto\b/g, '2'],
  [/\bfor\b/g, '4'],
  [/\bplease\b/g, 'plz'],
  [/ing\b/g, 'in'],
  [/ght\b/g, 'te'],
];
const SIGNS = ['.', '-', '*', '_', '~'];

export const ENGLISH_OBFUSCATIONS: Obfuscation[] = [
  { name: 'leet', kind: 'shape', apply: toSomeWords((word) => word.replace(/[aeiost]/g, (c) => LEET[c]!), 0.3) },
  { name: 'homoglyph', kind: 'shape', apply: toSomeWords((word) => word.replace(/[aeopcxis]/g, (c) => ALIKE[c]!)) },
  {
    name: 'full-width',
    kind: 'shape',
    unseen: true,
    apply: toSomeWords((word) => word.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), 0.3),
  },
  { name: 'zero-width', kind: 'signs', apply: toSomeWords((word) => [...word].join('\u200b'), 0.3) },
  {
    name: 'spelled-out',
    kind: 'signs',
    unseen: true,
    apply: toSomeWords((word, chance) => (word.length > 3 ? [...word].join(oneOf(chance, SIGNS)) : word), 0.25),
  },
  {
    name: 'sign-inside',
    kind: 'signs',
    apply: toSomeWords((word, chance) =>
      word.length > 3 ? word.slice(0, 2) + oneOf(chance, ['*', '~', '|']) + word.slice(2) : word,
    ),
  },
  {
    name: 'vowels-dropped',
    kind: 'letters',
    apply: toSomeWords((word) => (word.length > 4 ? word[0]! + word.slice(1).replace(/[aeiou](?=.)/, '') : word)),
  },
  { name: 'drawn-out', kind: 'sound', apply: toSomeWords((word) => word.replace(/([aeiouy])(?=[a-z]?$)/, '$1$1$1')) },
  {
    name: 'letters-swapped',
    kind: 'letters',
    apply: toSomeWords((word) => (word.length > 4 ? word.slice(0, 2) + word[3]! + word[2]! + word.slice(4) : word)),
  },
  {
    name: 'letter-doubled',
    kind: 'sound',
    unseen: true,
    apply: toSomeWords((word) => word.replace(/([bdfgklmnprst])(?=[a-z])/, '$1$1')),
  },
  {
    name: 'short-forms',
    kind: 'letters',
    apply: (text) => SHORT.reduce((now, [from, to]) => now.replace(from, to), text.toLowerCase()),
  },
  {
    name: 'no-spaces',
    kind: 'spacing',
    unseen: true,
    apply: (text, chance) => text.replace(/ /g, () => (chance() < 0.35 ? '' : ' ')),
  },
];
