import classes from './english-slots.json' with { type: 'json' };

/**
 * Word classes of English chat: what a word or a short phrase does in a request, not what it means to the full. Ordinary words; the risk is in who
 * asks what of whom. Plurals, -ed, -ing and 's are found by themselves.
 */
const STEMS: [RegExp, string][] = [
  [/'s$/, ''],
  [/ies$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1(?:ed|ing)$/, '$1'],
];
const ENDS_LIKE_A_FORM = /[sdg]$/;
const LONGEST_PHRASE = 3;
const LONGEST_WORD = 14;
// No ending makes a word longer than this known.
const LONGEST_KNOWN = 24;
const SLOT_OF = new Map<string, string>();
const BEGINS_PHRASE = new Set<string>();
const SLOT_OF_SINGLED = new Map<string, string>();

/** Words of several common spellings are one word, so that what is asked weighs and not how it is spelled. */
const SAME = new Map(
  Object.entries({
    ...{
      u: 'you',
      ya: 'you',
      ur: 'your',
      r: 'are',
      im: "i'm",
      ive: "i've",
      ill: "i'll",
      dont: "don't",
      cant: "can't",
      wont: "won't",
    },
    ...{ didnt: "didn't", isnt: "isn't", doesnt: "doesn't", youre: "you're", thats: "that's", whats: "what's", lets: "let's" },
    ...{
      wanna: 'want',
      gonna: 'going',
      pls: 'please',
      plz: 'please',
      mum: 'mom',
      mam: 'mom',
      ppl: 'people',
      abt: 'about',
      b4: 'before',
    },
    ...{
      pic: 'photo',
      pics: 'photo',
      picture: 'photo',
      pictures: 'photo',
      photos: 'photo',
      vid: 'video',
      vids: 'video',
      videos: 'video',
    },
    ...{
      msg: 'message',
      rn: 'now',
      tmrw: 'tomorrow',
      tmr: 'tomorrow',
      smth: 'something',
      sth: 'something',
      n: 'and',
      k: 'ok',
      okay: 'ok',
    },
  }),
);

export const sameWord = (word: string) => SAME.get(word) ?? word;

for (const [slot, words] of Object.entries(classes)) {
  for (const phrase of words) {
    const known = phrase.split(' ').map(sameWord);
    SLOT_OF.set(known.join(' '), slot);
    if (known.length > 1) BEGINS_PHRASE.add(known[0]!);
    if (phrase.length > 3) SLOT_OF_SINGLED.set(singled(phrase), slot);
  }
}

/** Class of the longest known phrase that begins at `words[at]`, with the number of its words; null where none does. Words are `sameWord`s. */
export function englishSlot(words: readonly string[], at: number): { slot: string; length: number } | null {
  const word = words[at]!;
  if (BEGINS_PHRASE.has(word)) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length--) {
      const slot = SLOT_OF.get(length === 2 ? `${word} ${words[at + 1]!}` : `${word} ${words[at + 1]!} ${words[at + 2]!}`);
      if (slot) return { slot, length };
    }
  }
  const slot = slotOfWord(word);
  return slot ? { slot, length: 1 } : null;
}

export function slotOfWord(word: string): string | null {
  let slot = SLOT_OF.get(word) ?? null;
  if (slot !== null || word.length > LONGEST_KNOWN) return slot;
  if (ENDS_LIKE_A_FORM.test(word)) {
    for (const [ending, instead] of STEMS)
      slot ??= ending.test(word) ? (SLOT_OF.get(word.replace(ending, instead)) ?? null) : null;
  }
  slot ??= SLOT_OF_SINGLED.get(singled(word)) ?? null;
  return slot;
}

/** Doubled letters as one: "pleasse" and "please" are then the same word. */
export function singled(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Words that were written without the blanks between them, where all of it is known words; null otherwise. */
export function splitRun(run: string): string[] | null {
  if (run.length < SHORTEST_RUN) return null;
  const words: string[] = [];
  for (let from = 0; from < run.length;) {
    let to = Math.min(run.length, from + LONGEST_WORD);
    while (to > from && !isKnown(run.slice(from, to))) to--;
    if (to === from) return null;
    words.push(run.slice(from, to));
    from = to;
  }
  return words.length > 1 ? words : null;
}

const SHORTEST_RUN = 6;
const SMALL_WORDS = new Set([
  'i',
  'a',
  'u',
  'to',
  'of',
  'in',
  'at',
  'on',
  'the',
  'and',
  'for',
  'so',
  'be',
  'is',
  'it',
  'or',
  'as',
  'do',
  'an',
]);
const isKnown = (word: string) => SMALL_WORDS.has(word) || (word.length > 2 && SLOT_OF.has(sameWord(word)));
