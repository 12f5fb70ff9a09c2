import { z } from 'astro/zod';
import { INCOMPLETE, writtenText } from '#src/platform/text-input.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';

export const EMAIL_MAX = 254;
export const NAME_MAX = 120;

const LONG_ADDRESS = `An address has at most ${EMAIL_MAX} characters.`;
const email = z.email('Write the e-mail address in full, for example name@company.example.').max(EMAIL_MAX, LONG_ADDRESS);

export const signInInput = z.object({
  email: writtenText('Write the e-mail address of your account.').max(EMAIL_MAX, LONG_ADDRESS),
  password: z.string({ error: 'Write your password.' }).max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`),
  next: z.string({ error: INCOMPLETE }).max(2000, INCOMPLETE).optional(),
});
export type SignInInput = z.infer<typeof signInInput>;

const NO_ZONE = 'Choose a time zone from the list.';
const SHORT = `Use at least ${PASSWORD_MIN} characters; a few words in a row do well.`;

export const acceptInvitationInput = z.object({
  token: z.string({ error: INCOMPLETE }).max(100, INCOMPLETE),
  name: writtenText('Write your name as colleagues know it.').max(NAME_MAX, `A name has at most ${NAME_MAX} characters.`),
  email,
  timeZone: z
    .string({ error: NO_ZONE })
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', NO_ZONE),
  password: z
    .string({ error: SHORT })
    .refine((password) => [...password].length >= PASSWORD_MIN, SHORT)
    .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`),
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;
