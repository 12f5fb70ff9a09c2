import { apiConversationInput, SPEAKERS_MAX } from '#src/features/detection/index.ts';

/** The library takes each message once, and so many speakers; said here by place, before any work is done. */
export const conversationInput = apiConversationInput.superRefine(({ messages }, context) => {
  const seen = new Set<string>();
  const speakers = new Set<string>();
  messages.forEach(({ id, speaker }, at) => {
    if (seen.has(id)) {
      const message = 'is the id of an earlier message. Send each message once, with an id of its own.';
      context.addIssue({ code: 'custom', path: ['messages', at, 'id'], message });
    }
    seen.add(id);
    if (speakers.size === SPEAKERS_MAX && !speakers.has(speaker)) {
      const message = `is one speaker more than the ${SPEAKERS_MAX} that a conversation may have. Send the messages of at most ${SPEAKERS_MAX} speakers.`;
      context.addIssue({ code: 'custom', path: ['messages', at, 'speaker'], message });
    }
    if (speakers.size < SPEAKERS_MAX) speakers.add(speaker);
  });
});
