import { sessionAnswer, sessionGauge, sessionHeadline } from '../session/session-answer.ts';
import { groupProblems, type WrittenSession } from '../session/metadata.ts';
import type { BandFloors } from '#src/detection/index.ts';
import { type Judge, NotJudged } from './judge.ts';
import { Place } from './place.ts';

export function startSession(judge: () => Promise<Judge>): void {
  const place = new Place('session');
  const form = place.part<HTMLFormElement>('form[data-signals]');
  const floors = JSON.parse(place.root.dataset['floors'] ?? '') as BandFloors;
  let last: number | undefined;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void score(last);
  });
  form.addEventListener('reset', () => (last = undefined));
  // What if: once there is a score, it follows each change. Half of what belongs together is waited for in silence.
  form.addEventListener('change', () => {
    if (last !== undefined && form.checkValidity() && groupProblems(written()).length === 0) void score(last);
  });
  for (const preset of place.root.querySelectorAll<HTMLFormElement>('form[data-preset]')) {
    preset.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(preset)) as Record<string, string>;
      for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]'))
        control.value = values[control.name] ?? '';
      void score(undefined);
    });
  }

  const written = () => Object.fromEntries(new FormData(form)) as WrittenSession;

  const score = (was: number | undefined) =>
    place.answer(
      async () => {
        const [problem] = groupProblems(written());
        if (problem) throw new NotJudged(problem.message);
        return (await judge()).session(written());
      },
      (result) => {
        place.say(sessionHeadline(result, was));
        place.draw('gauge', sessionGauge(result, floors, was));
        place.draw('session', sessionAnswer(result));
        last = result.score;
      },
    );
}
