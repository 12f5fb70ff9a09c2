import { answerFeedback, answerFeedbackInput, giveFeedback, giveFeedbackInput } from '#src/features/guidance/index.ts';
import { paths } from '#src/platform/paths.ts';
import { memberAction, staffAction } from './member-action.ts';

export const guidance = {
  giveFeedback: memberAction({
    input: giveFeedbackInput,
    async run(input, actor, { locals }) {
      await giveFeedback(locals.db, actor, input);
      return { to: `${input.page}#feedback` };
    },
  }),

  answerFeedback: staffAction({
    input: answerFeedbackInput,
    async run(input, actor, { locals }) {
      await answerFeedback(locals.db, actor, input);
      return { to: `${paths.feedback()}#remark-${input.feedback}` };
    },
  }),
};
