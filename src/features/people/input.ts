import { z } from 'astro/zod';
import { textInput } from '#src/platform/text-input.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';

export const EMAIL_MAX = 254;
export const NAME_MAX = 120;

const email = z.email('Write the e-mail address in full, for example name@company.example.').max(EMAIL_MAX);

export const signInInput = z.object({
  email: textInput().min(1, 'Write the e-mail address of your account.').max(EMAIL_MAX),
  password: z.string().min(1, 'Write your password.').max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`),
  next: z.string().max(2000).optional(),
});
export type SignInInput = z.infer<typeof signInInput>;

export const acceptInvitationInput = z.object({
  token: z.string().min(1).max(100),
  name: textInput().min(1, 'Write your name as colleagues know it.').max(NAME_MAX),
  email,
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'Choose a time zone from the list.'),
  password: z
    .string()
    .refine(
      (password) => [...password].length >= PASSWORD_MIN,
      `Use at least ${PASSWORD_MIN} characters; a few words in a row do well.`,
    )
    .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`),
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;
