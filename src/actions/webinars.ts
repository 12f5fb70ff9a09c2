import { getEntry } from 'astro:content';
import { cancelRegistration, cancelRegistrationInput, register, registerInput } from '#src/features/webinars/index.ts';
import { paths } from '#src/platform/paths.ts';
import { signedInAction } from './member-action.ts';

export const webinars = {
  register: signedInAction({
    input: registerInput,
    async run(input, actor, { locals }) {
      const consent = await getEntry('agreements', 'webinar-consent');
      await register(locals.db, actor, input, consent?.data.version ?? '');
      return { to: `${paths.webinar(input.webinar)}#registration` };
    },
  }),

  cancelRegistration: signedInAction({
    input: cancelRegistrationInput,
    async run(input, actor, { locals }) {
      await cancelRegistration(locals.db, actor, input.webinar);
      return { to: `${paths.webinar(input.webinar)}?seat=returned#registration` };
    },
  }),
};
