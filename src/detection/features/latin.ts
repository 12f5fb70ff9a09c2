import { englishSlot, sameWord, singled, slotOfWord, splitRun } from './english-slots.ts';
import type { FeatureSink } from './sink.ts';
import { hashed, mixed } from './sink.ts';
import type { SlotWord } from './slot-features.ts';
import { addSlots, slotHash } from './slot-features.ts';

interface Word {
  text: string;
  hash: number;
  start: number;
  end: number;
  /** Number of the clause it stands in. */
  clause: number;
}

const WORD = /[a-z]+(?:'[a-z]+)*|\d+/g;
const CLAUSE_END = /[.!?;\n\u2026]/;
const SEED = { word: 0x11, pair: 0x12, far: 0x13, part: 0x14, frame: 0x15, edge: 0x16 };
const PAIR_REACH = 4;
const PART_MIN = 3;
const PART_MAX = 5;

/** Frames in which words are not the speaker's own act: a word is taken once plain and once under each frame that opens before or around it. */
const FRAMES: Record<string, string> = {
  told: 'he she they someone somebody who people man guy stranger strangers predator predators said says told tells asked asks kept wrote texted messaged posted',
  denied:
    "not never no don't didn't won't wouldn't can't cannot isn't aren't doesn't without refuse refused stop shouldn't nobody needn't",
  supposed: 'if when whenever imagine suppose unless would might could',
  before: 'was were did had used yesterday ago last been already once',
  taught:
    'lesson class teach taught training leaflet poster guide article research example rule rules tip tips warning sign signs red',
};
const FRAME_NAMES = Object.keys(FRAMES);
const FRAME_HASHES = FRAME_NAMES.map((name) => hashed(SEED.frame, name));
const QUESTION = /^[\s'"]*\?/;
const ASKS = hashed(SEED.frame, 'asks');
const FRAMES_OF = new Map<string, number>();
FRAME_NAMES.forEach((name, i) => {
  for (const word of FRAMES[name]!.split(' ')) FRAMES_OF.set(word, (FRAMES_OF.get(word) ?? 0) | (1 << i));
});

/** Features of the Latin words of a view: words, pairs within four words, parts of words, and words under a frame. */
export function addLatin(text: string, sink: FeatureSink) {
  const words = wordsOf(text);
  let frames = 0;
  let clause = -1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.clause !== clause) {
      clause = word.clause;
      frames = 0;
      sink.add(mixed(SEED.edge, word.hash), word.start, word.end);
    }
    sink.add(word.hash, word.start, word.end);
    addParts(word, sink);
    addPairs(words, at, sink);
    addFramed(word, frames, sink);
    frames |= framesOpenedBy(word.text);
  }
  addClauseSlots(words, text, sink);
}

function addClauseSlots(words: readonly Word[], text: string, sink: FeatureSink) {
  for (let from = 0; from < words.length;) {
    let to = from;
    let frames = 0;
    for (; to < words.length && words[to]!.clause === words[from]!.clause; to++) frames |= framesOpenedBy(words[to]!.text);
    const clause = words.slice(from, to);
    const tones = FRAME_HASHES.filter((_, i) => frames & (1 << i));
    const end = clause.at(-1)!.end;
    if (QUESTION.test(text.slice(end, end + 3))) tones.push(ASKS);
    addSlots(slotWords(clause), tones, sink);
    from = to;
  }
}

function slotWords(clause: readonly Word[]): SlotWord[] {
  const said = clause.map(({ text }) => text);
  const slots: SlotWord[] = [];
  for (let at = 0; at < clause.length;) {
    const { text, start } = clause[at]!;
    const found = text[0] === '#' ? { slot: text, length: 1 } : englishSlot(said, at);
    if (found) slots.push({ hash: slotHash(found.slot), start, end: clause[at + found.length - 1]!.end });
    at += found?.length ?? 1;
  }
  return slots;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  let clause = 0;
  let from = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    for (let i = from; i < match.index; i++) if (CLAUSE_END.test(text[i]!)) clause++;
    from = match.index + match[0].length;
    // Who is called by name says nothing of what is said.
    if (words.length === 0 && text[from] === ',' && !slotOfWord(sameWord(match[0]))) continue;
    for (const said of partsOf(match[0]))
      words.push({ text: said, hash: hashed(SEED.word, said), start: match.index, end: from, clause });
  }
  return words;
}

function partsOf(word: string): string[] {
  const said = canonical(word);
  if (said[0] === '#' || slotOfWord(said)) return [said];
  return splitRun(word)?.map(sameWord) ?? [said];
}

/** Numbers weigh by what they may mean in a sentence about age, never by their value. */
function canonical(word: string) {
  const first = word.charCodeAt(0);
  if (first > 57) return sameWord(word);
  const value = Number(word);
  if (value >= 6 && value <= 17) return '#6-17';
  if (value >= 18 && value <= 79) return '#18-79';
  if (value >= 1940 && value <= 2030) return '#year';
  return word.length > 3 ? '#long' : '#other';
}

function addPairs(words: readonly Word[], at: number, sink: FeatureSink) {
  const word = words[at]!;
  for (let back = 1; back <= PAIR_REACH && at - back >= 0; back++) {
    const before = words[at - back]!;
    if (before.clause !== word.clause) break;
    sink.add(mixed(mixed(back === 1 ? SEED.pair : SEED.far, before.hash), word.hash), before.start, word.end);
  }
}

function addParts({ text, start, end }: Word, sink: FeatureSink) {
  if (text.length < PART_MIN || text[0] === '#') return;
  const padded = `<${singled(text)}>`;
  for (let from = 0; from + PART_MIN <= padded.length; from++) {
    let hash = SEED.part;
    for (let size = 1; size <= PART_MAX && from + size <= padded.length; size++) {
      hash = mixed(hash, padded.charCodeAt(from + size - 1));
      if (size >= PART_MIN) sink.add(mixed(hash, size), start, end);
    }
  }
}

function addFramed(word: Word, frames: number, sink: FeatureSink) {
  for (let i = 0; i < FRAME_HASHES.length; i++) {
    if (frames & (1 << i)) sink.add(mixed(FRAME_HASHES[i]!, word.hash), word.start, word.end);
  }
}

const framesOpenedBy = (word: string): number => FRAMES_OF.get(word) ?? 0;
