import { endingsOf, koreanSlot } from './korean-slots.ts';
import { soundOf } from './phonetic.ts';
import type { FeatureSink } from './sink.ts';
import { hashed, mixed } from './sink.ts';
import type { SlotWord } from './slot-features.ts';
import { addSlots, slotHash } from './slot-features.ts';

/** A run of Hangul between spaces (eojeol), with its clause. */
interface Piece {
  start: number;
  end: number;
  clause: number;
  head: number;
}

// Laughter and tears (ㅋㅎㅠㅜ) are no part of a word.
const RUN = /[가-힣ㄱ-ㅊㅌㅍㅏ-ㅛㅝ-ㅟㅡ-ㅣ]+|\d+/g;
const CALLED = /^[가-힣]{1,6}(?:님|씨|아|야)$/;
const CLAUSE_END = /[.!?;\n\u2026~]/;
const SEED = { sounds: 0x28, syllables: 0x21, jamo: 0x22, ending: 0x23, head: 0x24, bond: 0x25, frame: 0x26, pair: 0x27 };
const SYLLABLES_MAX = 4;
const JAMO_MIN = 3;
const JAMO_MAX = 5;
const SOUNDS_MIN = 2;
const SOUNDS_MAX = 4;

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

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  RUN.lastIndex = 0;
  let clause = 0;
  let from = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    for (let i = from; i < match.index; i++) if (CLAUSE_END.test(text[i]!)) clause++;
    from = match.index + match[0].length;
    // Who is called by name says nothing of what is said.
    if (pieces.length === 0 && text[from] === ',' && CALLED.test(match[0])) continue;
    const head = hashed(SEED.head, /^\d/.test(match[0]) ? numberClass(match[0]) : match[0].slice(0, 2));
    pieces.push({ start: match.index, end: from, clause, head });
  }
  return pieces;
}

/** Spacing is free in chat, so n-grams run on across spaces, within one clause. */
function addStreams(text: string, pieces: readonly Piece[], sink: FeatureSink) {
  const codes: number[] = [];
  const places: number[] = [];
  const jamo: number[] = [];
  const jamoPlaces: number[] = [];
  const sounds: number[] = [];
  const soundPlaces: number[] = [];
  const flush = () => {
    addGrams(sounds, soundPlaces, SOUNDS_MIN, SOUNDS_MAX, SEED.sounds, sink);
    sounds.length = soundPlaces.length = 0;
    addGrams(codes, places, 1, SYLLABLES_MAX, SEED.syllables, sink);
    addGrams(jamo, jamoPlaces, JAMO_MIN, JAMO_MAX, SEED.jamo, sink);
    codes.length = places.length = jamo.length = jamoPlaces.length = 0;
  };
  let clause = pieces[0]!.clause;
  for (const piece of pieces) {
    if (piece.clause !== clause) flush();
    clause = piece.clause;
    const first = text.charCodeAt(piece.start);
    if (first < 0x100) {
      codes.push(piece.head);
      places.push(piece.start);
      continue;
    }
    for (let at = piece.start; at < piece.end; at++) {
      const code = text.charCodeAt(at);
      codes.push(code);
      places.push(at);
      pushJamo(code, at, jamo, jamoPlaces);
      const sound = soundOf(code);
      if (sound < 0) continue;
      sounds.push(sound);
      soundPlaces.push(at);
    }
  }
  flush();
}

function pushJamo(code: number, at: number, jamo: number[], places: number[]) {
  if (code < 0xac00) {
    jamo.push(code);
    places.push(at);
    return;
  }
  const index = code - 0xac00;
  const tail = index % 28;
  jamo.push(1 + Math.floor(index / 588), 32 + Math.floor((index % 588) / 28));
  places.push(at, at);
  if (tail === 0) return;
  jamo.push(64 + tail);
  places.push(at);
}

function addGrams(
  codes: readonly number[],
  places: readonly number[],
  min: number,
  max: number,
  seed: number,
  sink: FeatureSink,
) {
  for (let from = 0; from < codes.length; from++) {
    let hash = seed;
    for (let size = 1; size <= max && from + size <= codes.length; size++) {
      const last = from + size - 1;
      hash = mixed(hash, codes[last]!);
      if (size >= min) sink.add(mixed(hash, size), places[from]!, places[last]! + 1);
    }
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

function numberClass(digits: string) {
  const value = Number(digits);
  if (value >= 6 && value <= 17) return '#6-17';
  if (value >= 18 && value <= 79) return '#18-79';
  return '#other';
}
