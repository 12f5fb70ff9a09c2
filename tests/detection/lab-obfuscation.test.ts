import { expect, test } from 'vitest';
import { chanceFrom } from '../../src/lab/chance.ts';
import { obfuscated, OBFUSCATIONS } from '../../src/lab/obfuscate/obfuscate.ts';

const TEXTS = {
  en: [
    'Are you coming to the station for the morning train, please?',
    'we keep looking for a better picture of the exact place tonight',
    'ok 😀 see u',
  ],
  ko: [
    '비가 많이 와서 명동 귀갓길이 멍하니 조용하며 대단히 좋았어요',
    '유리창 밖에 왕벚꽃이 피었고 광장에는 사람이 없더라',
    'ㅋㅋㅋ 😀 알겠어',
  ],
};
const LANGS = ['en', 'ko'] as const;
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

for (const lang of LANGS) {
  test.each(OBFUSCATIONS[lang])(
    `in ${lang} the rule $name changes text, keeps it whole, and is the same for the same chance`,
    ({ apply }) => {
      let changes = 0;
      for (const text of TEXTS[lang]) {
        for (const seed of SEEDS) {
          const written = apply(text, chanceFrom(seed));
          expect(typeof written).toBe('string');
          expect(written.isWellFormed()).toBe(true);
          expect(written.length).toBeGreaterThan(0);
          expect(written).not.toContain('undefined');
          expect(apply(text, chanceFrom(seed))).toBe(written);
          if (written !== text) changes++;
        }
      }
      expect(changes).toBeGreaterThanOrEqual(SEEDS.length / 2);
    },
  );

  test(`in ${lang} no rule breaks on what is hardly text`, () => {
    for (const { apply } of OBFUSCATIONS[lang]) {
      for (const text of ['', ' ', '😀', '👨‍👩‍👧 a', 'ㅋ', '1', '가', 'a'])
        expect(apply(text, chanceFrom(1)).isWellFormed()).toBe(true);
    }
  });

  test(`in ${lang} several rules at once are different rules, and some are kept from training`, () => {
    const names = OBFUSCATIONS[lang].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(OBFUSCATIONS[lang].filter(({ unseen }) => unseen).length).toBeGreaterThanOrEqual(3);
    const applied: string[] = [];
    const rules = OBFUSCATIONS[lang].map((rule) => ({ ...rule, apply: (text: string) => (applied.push(rule.name), text) }));
    obfuscated('words', lang, 4, chanceFrom(2), rules);
    expect(new Set(applied).size).toBe(4);
    expect(obfuscated(TEXTS[lang][0]!, lang, 3, chanceFrom(5))).toBe(obfuscated(TEXTS[lang][0]!, lang, 3, chanceFrom(5)));
  });
}
