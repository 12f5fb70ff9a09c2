import { z } from 'astro/zod';
import { filledIn, INCOMPLETE, writtenText } from '#src/platform/text-input.ts';

export const TOKEN_NAME_MAX = 60;
export const LIVE_TOKENS_MAX = 5;
export const TOKEN_DAYS = ['7', '30', '90'] as const;
export const TOKEN_DAYS_DEFAULT: (typeof TOKEN_DAYS)[number] = '90';

export const makeTokenInput = z.object({
  name: writtenText('Give the token a name that tells you later where it is used.').max(
    TOKEN_NAME_MAX,
    `A name has at most ${TOKEN_NAME_MAX} characters.`,
  ),
  days: z.enum(TOKEN_DAYS, 'Choose how long the token is valid: 7, 30 or 90 days.'),
  /** Made with the form and sent with it: the same form sent twice makes one token. */
  submission: z.uuid(INCOMPLETE),
});
export type MakeTokenInput = z.infer<typeof makeTokenInput>;

export const revokeTokenInput = z.object({ token: filledIn(40) });
export type RevokeTokenInput = z.infer<typeof revokeTokenInput>;
