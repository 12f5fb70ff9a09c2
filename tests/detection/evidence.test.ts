import { expect, test } from 'vitest';
import { createClassifier } from '../../src/detection/index.ts';
import { chanceFrom } from '../../src/lab/chance.ts';
import { OBFUSCATIONS } from '../../src/lab/obfuscate/obfuscate.ts';

const { classify } = createClassifier();
const PLAIN = [
  'keep this between us, ok?',
  "let's move to another app",
  'are your parents home?',
  '이건 우리끼리 비밀이야',
  '지금 부모님 집에 계셔?',
  '우리 다른 앱으로 옮기자',
  "우리 let's move to another app 하자",
];
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Ways of writing that mean the same; `back` undoes them on a piece of the text. */
const WAYS: [name: string, write: (text: string) => string, back: (piece: string) => string][] = [
  ['as it is', (text) => text, (piece) => piece],
  ['behind emoji', (text) => `😀👨‍👩‍👧🏳️‍🌈 ${text}`, (piece) => piece],
  ['behind a lone surrogate', (text) => `\ud83d ${text}`, (piece) => piece],
  ['decomposed', (text) => text.normalize('NFD'), (piece) => piece.normalize('NFC')],
  ['with hidden characters', (text) => [...text].join('\u200b'), (piece) => piece.replaceAll('\u200b', '')],
  ['full-width', fullWidth, (piece) => piece.normalize('NFKC')],
  ['in capitals', (text) => text.toUpperCase(), (piece) => piece.toLowerCase()],
];

for (const [name, write, back] of WAYS) {
  test.each(PLAIN)(`written ${name}, "%s" has its cues at the same words`, (text) => {
    const [plain, written] = [text, write(text)];
    const expected = cuesOf(plain, (piece) => piece.toLowerCase());
    const found = cuesOf(written, (piece) => back(piece).toLowerCase());
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
}

// Each reading is built on the one before, so offsets go through several maps.
test.each([
  ['hidden characters, then a split word', 'o\u200bk\u200b k.e.e.p this between us', 'k.e.e.p this between us'],
  ['hidden characters, then a drawn-out word', 'o\u200bk keeeep this between us', 'keeeep this between us'],
  ['decomposed, then hidden', `${'응 우리끼리'.normalize('NFD')} 비\u200b밀이야`, `${'우리끼리'.normalize('NFD')} 비\u200b밀`],
  [
    'decomposed, then loose jamo',
    `${'응 우리끼리'.normalize('NFD')} ㅂㅣㅁㅣㄹ이야`,
    `${'우리끼리'.normalize('NFD')} ㅂㅣㅁㅣㄹ`,
  ],
  ['hidden, then loose jamo first', 'ㅇ\u200bㅡㅇ ㅇㅜㄹㅣ\u200b끼리 비밀이야', 'ㅇㅜㄹㅣ\u200b끼리 비밀'],
  ['emoji, accents decomposed and hidden', '😀 cafe\u0301 ok\u200b keep this between us', 'keep this between us'],
])('offsets hold through %s', (_, text, span) => {
  const spans = classify(text).evidence.filter(({ via }) => via === 'lexicon');
  expect(spans.map(({ start, end }) => text.slice(start, end))).toContain(span);
});

test('a cue cut out by its offsets is the same cue again', () => {
  for (const [, write] of WAYS) {
    for (const text of PLAIN.map(write)) {
      for (const { label, start, end, via } of classify(text).evidence) {
        if (via !== 'lexicon') continue;
        const again = classify(`${text.slice(start, end)}?`).evidence.filter((one) => one.via === 'lexicon');
        expect(again.map((one) => one.label)).toContain(label);
      }
    }
  }
});

test('however a text is distorted, evidence lies inside it and cuts no character in two', () => {
  for (const lang of ['en', 'ko'] as const) {
    for (const { apply } of OBFUSCATIONS[lang]) {
      for (const text of PLAIN) {
        const written = `😀 ${apply(text, chanceFrom(3))} 😀`;
        for (const { start, end } of classify(written).evidence) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
          expect(written.slice(start, end).isWellFormed()).toBe(true);
        }
      }
    }
  }
});

test('words that carry an active label are whole words, and weigh in its favour', () => {
  let seen = 0;
  for (const text of PLAIN) {
    for (const { label, start, end, weight } of classify(text).evidence.filter(({ via }) => via === 'ngram')) {
      seen++;
      expect(classify(text).labels.find((one) => one.label === label)!.active).toBe(true);
      expect(weight).toBeGreaterThan(0);
      expect(/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ')).toBe(false);
      expect(/[\p{L}\p{N}]/u.test(text[end] ?? ' ')).toBe(false);
    }
  }
  expect(seen).toBeGreaterThan(0);
});

test('evidence names the message, the view and the way it was found', () => {
  const conversation = createClassifier().conversation({ id: 'c' });
  const { evidence } = conversation.push({ id: 'm7', speaker: 'x', text: 'dnflRlfl qlalfdldi' });
  expect(evidence.length).toBeGreaterThan(0);
  expect(evidence[0]).toMatchObject({ messageId: 'm7', via: 'lexicon', view: 'qwerty', label: 'secrecy' });
});

function cuesOf(text: string, plain: (piece: string) => string) {
  return classify(text)
    .evidence.filter(({ via }) => via === 'lexicon')
    .map(({ label, start, end }) => `${label}: ${plain(text.slice(start, end))}`);
}
