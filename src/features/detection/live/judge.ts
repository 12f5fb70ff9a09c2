import type { ConversationResult, SessionResult, TextResult } from '#src/detection/index.ts';
import type { Turn } from '../conversation/turns.ts';
import type { WrittenSession } from '../session/metadata.ts';

/** Whoever judges: the server, or the library in this browser. Both throw NotJudged with a sentence for the person. */
export interface Judge {
  message(text: string): Promise<TextResult>;
  /** Of the last turn, with the conversation so far. */
  conversation(turns: readonly Turn[]): Promise<ConversationResult>;
  session(written: WrittenSession): Promise<SessionResult>;
}

export class NotJudged extends Error {}
