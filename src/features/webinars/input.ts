import { z } from 'astro/zod';
import { textInput } from '#src/platform/text-input.ts';

export const registerInput = z.object({
  webinar: textInput().max(120),
  consentVersion: textInput().max(40),
  consent: z.literal('yes', { error: 'Tick the box to say that you agree to how the session is recorded and shown.' }),
});
export type RegisterInput = z.infer<typeof registerInput>;

export const cancelRegistrationInput = z.object({ webinar: textInput().max(120) });
