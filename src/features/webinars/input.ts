import { z } from 'astro/zod';

export const registerInput = z.object({
  webinar: z.string().max(120),
  consentVersion: z.string().max(40),
  consent: z.literal('yes', { error: 'Tick the box to say that you agree to how the session is recorded and shown.' }),
});
export type RegisterInput = z.infer<typeof registerInput>;

export const cancelRegistrationInput = z.object({ webinar: z.string().max(120) });
