import { ENGLISH_IDENTITY } from './english-identity.ts';
import { ENGLISH_PRESSURE } from './english-pressure.ts';
import { ENGLISH_REQUESTS } from './english-requests.ts';
import { KOREAN_IDENTITY } from './korean-identity.ts';
import { KOREAN_PRESSURE } from './korean-pressure.ts';
import { KOREAN_REQUESTS } from './korean-requests.ts';
import type { Rule } from './rule.ts';

/** All rules by language: evidence with offsets, and features of the heads. */
export const LEXICON: Record<'en' | 'ko', readonly Rule[]> = {
  en: [...ENGLISH_IDENTITY, ...ENGLISH_REQUESTS, ...ENGLISH_PRESSURE],
  ko: [...KOREAN_IDENTITY, ...KOREAN_REQUESTS, ...KOREAN_PRESSURE],
};
