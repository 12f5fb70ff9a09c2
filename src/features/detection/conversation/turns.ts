export type Speaker = 'A' | 'B';
export interface Turn {
  speaker: Speaker;
  text: string;
}

/** A turn as it travels in a hidden field of the form: `A:` or `B:` and what was said. */
export const writtenTurn = ({ speaker, text }: Turn): string => `${speaker}:${text}`;

export const readTurn = (written: string): Turn => ({ speaker: written.startsWith('B') ? 'B' : 'A', text: written.slice(2) });

/** The other one is most likely to speak next. */
export const nextSpeaker = (turns: readonly Turn[]): Speaker => (turns.at(-1)?.speaker === 'A' ? 'B' : 'A');

/** Turns as the library and the API take them; a message is named after its place. */
export const messagesOf = (turns: readonly Turn[]) =>
  turns.map(({ speaker, text }, at) => ({ id: String(at + 1), speaker, text }));
