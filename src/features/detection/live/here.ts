// Loaded when somebody turns the switch on, and never before: the library with its model. It does no I/O.
import { createClassifier, DetectionInputError, scoreSession } from '#src/detection/index.ts';
import { messagesOf } from '../conversation/turns.ts';
import { sessionFrom } from '../session/metadata.ts';
import { type Judge, NotJudged } from './judge.ts';

/** The library of the server, in this browser. */
export function judgeHere(): Judge {
  const classifier = createClassifier();
  return {
    message: (text) => answering(() => classifier.classify(text)),
    conversation: (turns) =>
      answering(() => {
        const conversation = classifier.conversation({ id: 'tried-here' });
        return messagesOf(turns)
          .map((message) => conversation.push(message))
          .at(-1)!;
      }),
    session: (written) => answering(() => scoreSession(sessionFrom(written))),
  };
}

function answering<Result>(run: () => Result): Promise<Result> {
  return new Promise((done) => done(run())).catch((error: unknown) => {
    throw error instanceof DetectionInputError ? new NotJudged(error.message) : error;
  }) as Promise<Result>;
}
