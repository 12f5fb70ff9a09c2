import { ActionError } from 'astro:actions';
import { Refusal } from '#src/platform/refusal.ts';

/** The one place where a feature's refusal becomes a form's answer. */
export async function answeringRefusals<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) throw new ActionError({ code: error.code, message: error.message });
    throw error;
  }
}
