import { makeToken, makeTokenInput, revokeToken, revokeTokenInput } from '#src/features/api/index.ts';
import { paths } from '#src/platform/paths.ts';
import { memberAction } from './member-action.ts';

export const api = {
  // No way to another page: the answer to this form is the one place where the token is ever seen.
  makeToken: memberAction({
    input: makeTokenInput,
    run: (input, actor, { locals }) => makeToken(locals.db, actor, input),
  }),

  revokeToken: memberAction({
    input: revokeTokenInput,
    async run(input, actor, { locals }) {
      await revokeToken(locals.db, actor, input);
      return { to: `${paths.apiTokens()}?token=revoked#tokens` };
    },
  }),
};
