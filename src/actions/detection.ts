import { scoreSession } from '#src/detection/index.ts';
import { classifyInput, classifyMessage, sessionInput } from '#src/features/detection/index.ts';
import { memberAction } from './member-action.ts';

export const detection = {
  classify: memberAction({
    input: classifyInput,
    run: ({ text }, actor) => classifyMessage(actor, text),
  }),

  scoreSession: memberAction({
    input: sessionInput,
    run: async (session) => scoreSession(session),
  }),
};
