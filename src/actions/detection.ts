import { scoreSession } from '#src/detection/index.ts';
import { classifyInput, classifyMessage, sessionInput, stepConversation, stepInput } from '#src/features/detection/index.ts';
import { memberAction } from './member-action.ts';

export const detection = {
  // With the text as it was judged, since the evidence counts its characters.
  classify: memberAction({
    input: classifyInput,
    run: async ({ text }, actor) => ({ text, result: await classifyMessage(actor, text) }),
  }),

  stepConversation: memberAction({
    input: stepInput,
    run: ({ turn: turns, ...step }, actor) => stepConversation(actor, { turns, ...step }),
  }),

  scoreSession: memberAction({
    input: sessionInput,
    run: async (session) => scoreSession(session),
  }),
};
