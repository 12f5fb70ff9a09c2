// The limits of the demo page: the server's schemas, the attributes of the forms and the script in the browser read them here.
export const TRY_TEXT_MAX = 1000;
export const TURNS_MAX = 60;

/** Points a person has in a minute for text, from pages and scripts together; sessions have as many of their own. */
export const POINTS_A_MINUTE = 120;
/** Each of these, begun ones included, is a point. */
export const CHARACTERS_A_POINT = 2000;
/** In a conversation each of these, begun ones included, is a point more. */
export const MESSAGES_A_POINT = 20;
/** Different speakers in one conversation. */
export const SPEAKERS_MAX = 50;

export const pointsOfMessage = (text: string) => Math.max(1, Math.ceil(text.length / CHARACTERS_A_POINT));

export function pointsOfConversation(messages: readonly { text: string }[]): number {
  const characters = messages.reduce((sum, { text }) => sum + text.length, 0);
  return Math.ceil(characters / CHARACTERS_A_POINT) + Math.ceil(messages.length / MESSAGES_A_POINT);
}

/** What is wrong with a text, naming the field and what to do; null where it can be judged. */
export function textProblem(field: string, text: string): string | null {
  if (text.trim() === '') return `${field}: nothing is written yet. Write a message, or choose an example.`;
  if (text.length <= TRY_TEXT_MAX) return null;
  return `${field}: ${text.length.toLocaleString('en')} characters are too many. Shorten it to ${TRY_TEXT_MAX.toLocaleString('en')}; this is for one chat message at a time.`;
}

export const tooManyTurns = `Turns: ${TURNS_MAX} is as long as a conversation can be here. Take the last turn back, or start anew.`;
