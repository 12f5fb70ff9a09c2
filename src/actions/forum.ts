import {
  acceptAgreement,
  acceptAgreementInput,
  pageOf,
  postReply,
  postReplyInput,
  startTopic,
  startTopicInput,
} from '#src/features/forum/index.ts';
import { paths } from '#src/platform/paths.ts';
import { memberAction } from './member-action.ts';

export const forum = {
  acceptAgreement: memberAction({
    input: acceptAgreementInput,
    async run(input, actor, { locals }) {
      await acceptAgreement(locals.db, actor, input);
      return { to: paths.group(input.group) };
    },
  }),

  startTopic: memberAction({
    input: startTopicInput,
    async run(input, actor, { locals }) {
      const { group, id } = await startTopic(locals.db, actor, input);
      return { to: paths.topic(group, id) };
    },
  }),

  postReply: memberAction({
    input: postReplyInput,
    async run(input, actor, { locals }) {
      const { group, topicId, no } = await postReply(locals.db, actor, input);
      return { to: paths.post(group, topicId, no, pageOf(no)) };
    },
  }),
};
