import type { ConversationResult } from '#src/detection/index.ts';
import { conversationHeadline, conversationMore, course, type Rules, turnList } from '../conversation/conversation-answer.ts';
import { nextSpeaker, readTurn, type Speaker, type Turn } from '../conversation/turns.ts';
import { textProblem, TURNS_MAX, tooManyTurns } from '../limits.ts';
import type { Judge } from './judge.ts';
import { Place } from './place.ts';

export function startConversation(judge: () => Promise<Judge>): void {
  const place = new Place('conversation');
  const form = place.part<HTMLFormElement>('form[data-turns]');
  const field = place.part<HTMLTextAreaElement>('textarea');
  const rest = place.part<HTMLButtonElement>('[data-rest]');
  const rules = JSON.parse(place.root.dataset['rules'] ?? '') as Rules;
  // The turns stay whatever becomes of their judging; the answers are as many as have come.
  let turns: Turn[] = turnsIn(form);
  let steps: ConversationResult[] = [];

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const step = (event.submitter as HTMLButtonElement | null)?.value ?? 'add';
    if (step === 'undo') takeBack();
    else if (step === 'anew') become([]);
    else add();
    field.focus();
  });
  for (const example of place.root.querySelectorAll<HTMLFormElement>('form[data-example]')) {
    example.addEventListener('submit', (event) => {
      event.preventDefault();
      become(turnsIn(example));
    });
  }
  // As in a chat; while a syllable is being composed, Enter belongs to the input method.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('[value="add"]'));
  });
  rest.addEventListener('click', () => void judgeRest());
  if (turns.length > 0) void judgeRest();

  function add() {
    const problem = textProblem('What is said', field.value) ?? (turns.length >= TURNS_MAX ? tooManyTurns : null);
    if (problem) return place.problem(problem);
    turns = [...turns, { speaker: new FormData(form).get('speaker') as Speaker, text: field.value }];
    field.value = '';
    void judgeRest();
  }

  function takeBack() {
    const last = turns.at(-1);
    turns = turns.slice(0, -1);
    steps = steps.slice(0, turns.length);
    // What was said comes back to be changed, unless something else is being written.
    if (last && field.value === '') field.value = last.text;
    void judgeRest(last?.speaker);
  }

  function become(others: Turn[]) {
    [turns, steps] = [others, []];
    void judgeRest();
  }

  /** Turn by turn, so that the line draws itself; after an error it goes on from where it stopped. */
  function judgeRest(speaker: Speaker = nextSpeaker(turns)) {
    for (const choice of form.querySelectorAll<HTMLInputElement>('[name="speaker"]')) choice.checked = choice.value === speaker;
    const judged = turns;
    draw();
    return place.answer(
      async () => {
        while (judged === turns && steps.length < turns.length) {
          const step = await (await judge()).conversation(turns.slice(0, steps.length + 1));
          // Another turn may have come, or this one gone, while it was being judged.
          if (judged === turns) steps = [...steps, step];
          if (judged === turns) draw();
        }
      },
      () => draw(),
    );
  }

  function draw() {
    const judged = { turns, steps };
    place.say(conversationHeadline(judged));
    place.draw('turns', turnList(judged));
    place.draw('course', course(judged, rules));
    place.draw('more', conversationMore(judged, rules));
    rest.hidden = steps.length === turns.length;
  }
}

const turnsIn = (form: HTMLFormElement): Turn[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[name="turn"]')].map(({ value }) => readTurn(value));
