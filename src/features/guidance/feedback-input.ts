import { z } from 'astro/zod';
import { filledIn, INCOMPLETE, writtenText } from '#src/platform/text-input.ts';

export const NOTE_MIN = 10;
export const NOTE_MAX = 2000;
export const ANSWER_MAX = 2000;

const page = filledIn(200);

const NOTE_SHORT = `Say what is wrong in at least ${NOTE_MIN} characters.`;
const note = writtenText(NOTE_SHORT)
  .min(NOTE_MIN, NOTE_SHORT)
  .max(NOTE_MAX, `A remark has at most ${NOTE_MAX.toLocaleString('en')} characters. Shorten it, or send two.`);

/** Made with the form and sent with it: the same form sent twice is the same remark. */
const submission = z.uuid(INCOMPLETE);

export const giveFeedbackInput = z.discriminatedUnion(
  'verdict',
  [z.object({ verdict: z.literal('helped'), page }), z.object({ verdict: z.literal('wrong'), page, note, submission })],
  { error: 'Say whether the page helped or is wrong.' },
);
export type GiveFeedbackInput = z.infer<typeof giveFeedbackInput>;

export const answerFeedbackInput = z.object({
  feedback: filledIn(40),
  answer: writtenText('Write the answer first; an empty one is not sent.').max(
    ANSWER_MAX,
    `An answer has at most ${ANSWER_MAX.toLocaleString('en')} characters.`,
  ),
});
export type AnswerFeedbackInput = z.infer<typeof answerFeedbackInput>;
