import classes from './korean-slots.json' with { type: 'json' };
import { sounded } from './phonetic.ts';

/**
 * Word classes of Korean chat by how words begin, whatever particle or ending follows; spacing is free, so entries have none.
 * Ordinary words; the risk is in who asks what of whom. The longest beginning wins.
 */
const SLOT_OF = new Map(Object.entries(classes).flatMap(([slot, words]) => words.map((word) => [word, slot] as const)));
const LONGEST = Math.max(...[...SLOT_OF.keys()].map((word) => word.length));

// What an altered spelling may still be told by. Two syllables sound like too much.
const SHORTEST_SOUNDED = 3;
const SLOT_OF_SOUND = new Map(
  [...SLOT_OF].filter(([word]) => word.length >= SHORTEST_SOUNDED).map(([word, slot]) => [sounded(word), slot] as const),
);

/** Class of the longest known beginning of `text` (no spaces), with its length; null where none is known. `word` is the length of its first word. */
export function koreanSlot(text: string, word: number): { slot: string; length: number } | null {
  for (let length = Math.min(text.length, LONGEST); length > 0; length--) {
    const slot = SLOT_OF.get(text.slice(0, length));
    // One syllable begins too many words: it must be the word, or the word and a particle.
    if (slot && (length > 1 || word <= 2)) return { slot, length };
  }
  const sounds = sounded(text.slice(0, LONGEST));
  for (let length = sounds.length; length >= SHORTEST_SOUNDED; length--) {
    const slot = SLOT_OF_SOUND.get(sounds.slice(0, length));
    if (slot) return { slot, length };
  }
  return null;
}

// How a clause ends says what it does: asks, requests, proposes, forbids, retells.
const END = '[\\s.!?~ㅋㅎㅠㅜ]*$';
const ENDINGS: [string, RegExp][] = (
  [
    [
      'retold',
      '(?:래요|대요|랬어|랬는데|댔어|라던데|라더라|다더라|자더라|하더라|더라고|고 ?했(?:어|다|는데|거든)|고 ?하(?:던데|더라|길래)|래서|대서|길래|라며|다며|라는데|다는데)',
    ],
    ['forbid', '(?:지 ?마|지 ?마라|지 ?말고|지 ?말아|지 ?마요|지 ?마세요|면 ?안 ?(?:돼|되)|지 ?않기)[가-힣]{0,2}'],
    [
      'request',
      '(?:줘|줘요|줄래|줄래요|주라|주세요|주실래요|줄 ?수 ?있[가-힣]*|달라|해봐|봐봐|보내라|해라|주면 ?(?:안 ?돼|좋)[가-힣]*|주시겠[가-힣]*|부탁[가-힣]*|줄 ?거지)',
    ],
    [
      'propose',
      '(?:자|자고|을까|할까|볼까|갈까|을래|할래|볼래|갈래|올래|만날래|실래요|을래요|래요\\?|을까요|까요|시죠|지 ?않을래[가-힣]*)',
    ],
    ['promise', '(?:할게|줄게|줄께|갈게|드릴게|을게)[가-힣]?'],
    ['willdo', '(?:거야|꺼야|거다|린다|한다|버린다|버릴[가-힣 ]*|테니까|거니까|줄 ?알아)'],
    ['ask', '(?:니|냐|나요|가요|까|지|죠|어\\?|아\\?|야\\?|요\\?|셔\\?|데\\?|니\\?)'],
    ['past', '[았었였했갔왔봤됐렸졌][가-힣]{1,3}'],
  ] as const
).map(([name, source]) => [name, new RegExp(source + END)]);

const LONGEST_ENDING = 40;

export function endingsOf(clause: string): string[] {
  const end = clause.slice(-LONGEST_ENDING);
  return ENDINGS.filter(([, pattern]) => pattern.test(end)).map(([name]) => name);
}
