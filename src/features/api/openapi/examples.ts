import { createClassifier, scoreSession, type SessionMetadata } from '#src/detection/index.ts';

// Neutral words and invented numbers. The answers are what the library says to them, so that they are never out of date.
const message = { text: '이거 우리 둘만의 비밀이야. 아무한테도 말하지 마.' };

const conversation = {
  id: 'c-1',
  messages: [
    { id: 'm-1', speaker: 'a', text: 'Practice is at six on Thursday.' },
    { id: 'm-2', speaker: 'b', text: 'Thanks, my mum will drive me.' },
    { id: 'm-3', speaker: 'a', text: 'Let’s keep this between us, okay?' },
  ],
};

const session: SessionMetadata = {
  sessionId: 's-1',
  startedAt: '2026-11-02T13:00:00Z',
  visibility: 'private',
  viewersPeak: 1,
  firstContactToPrivateMin: 20,
  payments: { count: 3, median: 15, roundShare: 1, nearSessionShare: 0.67 },
};

export const REQUEST_EXAMPLES = { classify: message, conversation, sessionRisk: session };

let answers: Record<keyof typeof REQUEST_EXAMPLES, unknown> | undefined;

export const responseExamples = () => (answers ??= answered());

function answered() {
  const classifier = createClassifier();
  const running = classifier.conversation({ id: conversation.id });
  const results = conversation.messages.map((one) => running.push(one));
  return {
    classify: classifier.classify(message.text),
    conversation: results.at(-1),
    sessionRisk: scoreSession(session),
  };
}
