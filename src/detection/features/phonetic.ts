// Sounds that chat spelling exchanges freely: tense and aspirated consonants, ㅐ and ㅔ, glides. Tails come and go.
const LEAD_CLASS = [0, 0, 1, 2, 2, 3, 4, 5, 5, 6, 6, 7, 8, 8, 8, 0, 2, 5, 9];
const VOWEL_CLASS = [0, 1, 0, 1, 2, 1, 2, 1, 3, 0, 1, 1, 3, 4, 2, 1, 5, 4, 6, 5, 5];

/** Class of how a syllable begins and sounds, 0..69; -1 for anything but a whole syllable. Tense, aspirated and tail-less spellings of a word agree. */
export function soundOf(code: number): number {
  const index = code - 0xac00;
  if (index < 0 || index > 11171) return -1;
  return LEAD_CLASS[Math.floor(index / 588)]! * 7 + VOWEL_CLASS[Math.floor((index % 588) / 28)]!;
}

/** A word by its sounds, one character a syllable. Other characters stay. */
export function sounded(text: string): string {
  let sounds = '';
  for (let at = 0; at < text.length; at++) {
    const sound = soundOf(text.charCodeAt(at));
    sounds += sound < 0 ? text[at]! : String.fromCharCode(0x4e00 + sound);
  }
  return sounds;
}
