import { ActionError } from 'astro:actions';
import { describeBug, log } from '#src/platform/log.ts';
import { Refusal } from '#src/platform/refusal.ts';

const BROKEN = 'Something broke on our side; nothing was saved. What you wrote is kept here: send it again in a moment.';

/** The one place where a feature's refusal becomes a form's answer. A bug is logged, and told without its details. */
export async function answeringRefusals<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) throw new ActionError({ code: error.code, message: error.message });
    log.error(describeBug(error));
    throw new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: BROKEN });
  }
}
