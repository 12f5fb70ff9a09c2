import { z } from 'astro/zod';
import { filledIn, INCOMPLETE, writtenText } from '#src/platform/text-input.ts';

export const TITLE_MAX = 140;
export const POST_MAX = 16_000;

const TITLE_SHORT = 'Write a title of at least 8 characters that says what it is about.';

const body = writtenText('Write something first; an empty post is not sent.')
  .refine(
    (text) => !/!\[[^\]]*\]\(/.test(text),
    'Pictures are not accepted here, not even linked ones. Take the picture out and send the rest.',
  )
  .max(POST_MAX, `A post has at most ${POST_MAX.toLocaleString('en')} characters. Shorten it, or make two posts of it.`);

/** Made with the form and sent with it: the same form sent twice is the same post. */
const submission = z.uuid(INCOMPLETE);

export const acceptAgreementInput = z.object({
  group: filledIn(80),
  version: filledIn(40),
  accepted: z.literal('yes', { error: 'Tick the box to say that you accept the agreement.' }),
});
export type AcceptAgreementInput = z.infer<typeof acceptAgreementInput>;

export const postReplyInput = z.object({ topic: filledIn(40), body, submission });
export type PostReplyInput = z.infer<typeof postReplyInput>;

export const startTopicInput = z.object({
  group: filledIn(80),
  title: writtenText(TITLE_SHORT).min(8, TITLE_SHORT).max(TITLE_MAX, `A title has at most ${TITLE_MAX} characters.`),
  tlp: z.enum(['RED', 'AMBER+STRICT', 'AMBER', 'GREEN'], { error: 'Choose how far this may travel.' }),
  chathamHouse: z.literal('yes').optional(),
  body,
  submission,
});
export type StartTopicInput = z.infer<typeof startTopicInput>;
