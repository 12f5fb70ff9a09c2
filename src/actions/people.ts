import { defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import {
  acceptInvitation,
  acceptInvitationInput,
  endSession,
  markSeen,
  signIn,
  signInInput,
  startSession,
} from '#src/features/people/index.ts';
import { clientOf } from '#src/platform/http/client-address.ts';
import { ownPath, paths } from '#src/platform/paths.ts';
import { clearSessionToken, readSessionToken, setSessionToken } from '#src/session-cookie.ts';
import { signedInAction } from './member-action.ts';
import { answeringRefusals } from './refusals.ts';

export const people = {
  // Open to everybody: there is nobody to authorise yet.
  signIn: defineAction({
    accept: 'form',
    input: signInInput,
    handler: (input, { locals, cookies, request }) =>
      answeringRefusals(async () => {
        const { db, config } = locals;
        const personId = await signIn(db, input, clientOf(request));
        const before = readSessionToken(cookies, config);
        if (before) await endSession(db, before);
        setSessionToken(cookies, config, await startSession(db, personId, 'password'));
        return { to: ownPath(input.next) };
      }),
  }),

  // Open to everybody: the token is the authorisation.
  acceptInvitation: defineAction({
    accept: 'form',
    input: acceptInvitationInput,
    handler: (input, { locals, cookies, request }) =>
      answeringRefusals(async () => {
        const personId = await acceptInvitation(locals.db, input, clientOf(request));
        setSessionToken(cookies, locals.config, await startSession(locals.db, personId, 'invitation'));
        return { to: paths.home() };
      }),
  }),

  signOut: signedInAction({
    input: z.object({}),
    async run(_input, _actor, { locals, cookies }) {
      const token = readSessionToken(cookies, locals.config);
      if (token) await endSession(locals.db, token);
      clearSessionToken(cookies, locals.config);
      // A check that was opened is kept on the device for times without a connection: whoever signs out leaves none behind.
      return { to: paths.signIn(), clears: '"cache", "storage"' };
    },
  }),

  markSeen: signedInAction({
    input: z.object({}),
    async run(_input, actor, { locals }) {
      await markSeen(locals.db, actor);
      return { to: paths.home() };
    },
  }),
};
