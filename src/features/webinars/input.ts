import { z } from 'astro/zod';
import { filledIn } from '#src/platform/text-input.ts';

export const registerInput = z.object({
  webinar: filledIn(120),
  consentVersion: filledIn(40),
  consent: z.literal('yes', { error: 'Tick the box to say that you agree to how the session is recorded and shown.' }),
});
export type RegisterInput = z.infer<typeof registerInput>;

export const cancelRegistrationInput = z.object({ webinar: filledIn(120) });
