import type { Piece } from './hangul-pieces.ts';
import { soundOf } from './phonetic.ts';
import type { FeatureSink } from './sink.ts';
import { mixed } from './sink.ts';

const SEED = { syllables: 0x21, jamo: 0x22, sounds: 0x28 };
const SYLLABLES_MAX = 4;
const JAMO_MIN = 3;
const JAMO_MAX = 5;
const SOUNDS_MIN = 2;
const SOUNDS_MAX = 4;

/** Spacing is free in chat, so n-grams run on across spaces, within one clause. */
export function addStreams(text: string, pieces: readonly Piece[], sink: FeatureSink) {
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
