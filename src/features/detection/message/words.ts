import type { Evidence, Lang, ObfuscationKind } from '#src/detection/index.ts';
import type { Role } from './findings.ts';

export const LANGUAGES: Record<Lang, string> = {
  en: 'English',
  ko: 'Korean',
  mixed: 'English and Korean',
  und: 'neither English nor Korean',
};

export const ROLES: Record<Role, string> = {
  acts: 'counts',
  guards: 'counts against risk',
  aside: 'set aside',
  faint: 'seen, but too weak to count',
};

export const VIA: Record<Evidence['via'], string> = {
  lexicon: 'a rule written by hand',
  ngram: 'words that the model learned',
  context: 'how it is said: quoted, retold, denied or taught',
};

export const OBFUSCATION: Record<ObfuscationKind, string> = {
  invisible: 'Hidden characters stand between the letters. They are shown above as small boxes with their number.',
  full_width: 'Letters are written in their wide form, as in “ａｂｃ”.',
  homoglyph: 'Letters of another script stand in for ones that look the same.',
  leet: 'Digits or signs stand in for letters.',
  separator: 'Dots, spaces or other signs split words apart.',
  jamo: 'Korean syllables are taken apart into their letters.',
  qwerty: 'Korean is typed with the keys of the Latin alphabet.',
};
