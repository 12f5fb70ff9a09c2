import { textProblem } from '../limits.ts';
import { messageAnswer, messageHeadline } from '../message/message-answer.ts';
import { type Judge, NotJudged } from './judge.ts';
import { Place } from './place.ts';

export function startMessage(judge: () => Promise<Judge>): void {
  const place = new Place('message');
  const field = place.part<HTMLTextAreaElement>('textarea');
  for (const form of place.root.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const example = form.querySelector<HTMLInputElement>('input[name="text"]')?.value;
      if (example !== undefined) field.value = example;
      void classify(field.value);
    });
  }

  const classify = (text: string) =>
    place.answer(
      async () => {
        const problem = textProblem('Message', text);
        if (problem) throw new NotJudged(problem);
        return (await judge()).message(text);
      },
      (result) => {
        place.say(messageHeadline(result));
        place.draw('message', messageAnswer(text, result));
        place.part('[data-headline]').scrollIntoView({ block: 'nearest' });
      },
    );
}
