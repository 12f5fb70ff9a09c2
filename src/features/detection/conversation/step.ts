import type { ConversationResult } from '#src/detection/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { followTurns } from '../classify.ts';
import { TURNS_MAX, textProblem, tooManyTurns } from '../limits.ts';
import { messagesOf, type Speaker, type Turn } from './turns.ts';

interface Step {
  turns: Turn[];
  step: 'add' | 'undo' | 'anew' | 'show';
  speaker: Speaker;
  text: string;
}

/** One step of the form without a script: the turns come with it and go back with the answer; they are kept nowhere. */
export async function stepConversation(
  actor: SignedIn,
  { turns, step, speaker, text }: Step,
): Promise<{ turns: Turn[]; steps: ConversationResult[] }> {
  if (step === 'add') {
    const problem = textProblem('What is said', text) ?? (turns.length >= TURNS_MAX ? tooManyTurns : null);
    if (problem) throw new Refusal('BAD_REQUEST', problem);
  }
  const next = { add: () => [...turns, { speaker, text }], undo: () => turns.slice(0, -1), anew: () => [], show: () => turns }[
    step
  ]();
  return {
    turns: next,
    steps: next.length > 0 ? await followTurns(actor, { id: 'tried-here', messages: messagesOf(next) }) : [],
  };
}
