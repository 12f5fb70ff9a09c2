import type { Piece } from './hangul-pieces.ts';
import { numberClass, piecesOf } from './hangul-pieces.ts';
import { addStreams } from './hangul-streams.ts';
import { endingsOf, koreanSlot } from './korean-slots.ts';
import type { FeatureSink } from './sink.ts';
import { hashed, mixed } from './sink.ts';
import type { SlotWord } from './slot-features.ts';
import { addSlots, slotHash } from './slot-features.ts';

const SEED = { ending: 0x23, bond: 0x25, frame: 0x26, pair: 0x27 };

// Korean tells at the end of the clause who speaks: -래요, -라고 했어 retell, -지 마 forbids, -면 supposes, -었- is past.
const FRAMES: [string, RegExp][] = [
  [
    'told',
    /(?:라고|다고|자고|냐고|래요|대요|랬|댔|래서|대서|라던|다던|라는|다는|자는|라며|다며|더라|던데|래(?=[\s.!?]|$)|대(?=[\s.!?]|$))/,
  ],
  ['denied', /(?:지\s?(?:마|말|않|못)|안\s|못\s|아니|없|싫)/],
  ['supposed', /(?:면|거든|만약|혹시라도|경우)/],
  ['before', /[았었였했갔왔봤됐]|던\s|예전|옛날|지난|어제/],
  ['taught', /교육|수업|예방|수칙|조심|주의|사례|기사|신고|상담|경찰|선생님/],
  ['other', /(?:누가|누군가|사람이|아저씨가|애가|걔|그분|친구가|동생|조카|아들|딸|상대방)/],
  ['asks', /[?]|(?:까|니|냐|나요|가요|래|줄래|을래|ㄹ래)[\s.~ㅋㅎㅠㅜ]*$/],
];
const ASKED = /^[^가-힣a-zA-Z\n]{0,6}\?/;
const FRAME_HASHES = FRAMES.map(([name]) => hashed(SEED.frame, name));

/** Features of the Hangul of a view: syllables across spaces, jamo, clause endings, and word heads bound to their clause's ending and frames. */
export function addHangul(text: string, sink: FeatureSink) {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return;
  addStreams(text, pieces, sink);
  for (let from = 0; from < pieces.length;) {
    let to = from;
    while (to < pieces.length && pieces[to]!.clause === pieces[from]!.clause) to++;
    addClause(text, pieces.slice(from, to), sink);
    from = to;
  }
}

function addClause(text: string, pieces: readonly Piece[], sink: FeatureSink) {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  // Of what follows the last word only the question counts: emoji and laughter change nothing.
  const clause = text.slice(first.start, last.end) + (ASKED.test(text.slice(last.end)) ? '?' : '');
  const bare = text.slice(last.start, last.end).replace(/[ㄱ-ㅎㅏ-ㅣ]+$/, '');
  const ending = hashed(SEED.ending, bare.slice(-2));
  const shortEnding = hashed(SEED.ending, bare.slice(-1));
  sink.add(ending, last.start, last.end);
  sink.add(shortEnding, last.start, last.end);
  const endings = endingsOf(clause).map((name) => hashed(SEED.ending, name));
  for (const hash of endings) sink.add(hash, last.start, last.end);
  addSlots(slotWords(text, pieces), endings, sink);
  let frames = 0;
  for (let i = 0; i < FRAMES.length; i++) {
    if (!FRAMES[i]![1].test(clause)) continue;
    frames |= 1 << i;
    sink.add(FRAME_HASHES[i]!, first.start, last.end);
  }
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    sink.add(mixed(mixed(SEED.bond, piece.head), ending), piece.start, last.end);
    sink.add(mixed(mixed(SEED.bond, piece.head), shortEnding), piece.start, last.end);
    for (let i = 0; i < FRAMES.length; i++) {
      if (frames & (1 << i)) sink.add(mixed(FRAME_HASHES[i]!, piece.head), piece.start, piece.end);
    }
    for (let back = 1; back <= 3 && at - back >= 0; back++) {
      const before = pieces[at - back]!;
      sink.add(mixed(mixed(SEED.pair, before.head), piece.head), before.start, piece.end);
    }
  }
}

/** A class may begin in one piece and end in the next, since spacing is free. */
function slotWords(text: string, pieces: readonly Piece[]): SlotWord[] {
  const words: SlotWord[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { start, end } = pieces[at]!;
    const word = text.slice(start, end);
    if (/^\d/.test(word)) {
      words.push({ hash: slotHash(numberClass(word)), start, end });
      continue;
    }
    const next = pieces[at + 1];
    const found = koreanSlot(next ? word + text.slice(next.start, next.end) : word, word.length);
    if (!found) continue;
    const reaches = found.length > word.length;
    words.push({ hash: slotHash(found.slot), start, end: reaches ? next!.end : end });
    if (reaches) at++;
  }
  return words;
}
