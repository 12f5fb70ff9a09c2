import type { Drawn } from '../draw/node.ts';
import { elementsOf } from './elements.ts';
import { NotJudged } from './judge.ts';

const BROKEN = 'Something broke in this page. What you wrote is kept: reload the page, and copy it first.';

/** A part of the page that is worked by a form and answered below it. */
export class Place {
  readonly root: HTMLElement;
  #asked = 0;

  constructor(name: string) {
    this.root = document.querySelector<HTMLElement>(`[data-demo="${name}"]`)!;
    // What was refused without a script is out of date with the first answer of this one.
    this.root.addEventListener('submit', () => this.root.querySelector('.answer.refused:not([data-problem])')?.remove());
  }

  part<Part extends HTMLElement>(selector: string): Part {
    return this.root.querySelector<Part>(selector)!;
  }

  draw(name: string, drawn: readonly Drawn[]): void {
    this.part(`[data-answer="${name}"]`).replaceChildren(...elementsOf(drawn));
  }

  say(headline: string): void {
    this.part('[data-headline]').textContent = headline;
  }

  problem(sentence: string): void {
    const shown = this.part('[data-problem]');
    shown.hidden = sentence === '';
    shown.querySelector('b')!.textContent = sentence;
  }

  /** Runs what asks a judge and tells what went wrong. Of two that overtake each other, the later one is answered. */
  async answer<Result>(ask: () => Promise<Result>, show: (result: Result) => void): Promise<void> {
    const asked = ++this.#asked;
    this.problem('');
    this.root.ariaBusy = 'true';
    try {
      const result = await ask();
      if (asked === this.#asked) show(result);
    } catch (error) {
      if (asked === this.#asked) this.problem(error instanceof NotJudged ? error.message : BROKEN);
      if (!(error instanceof NotJudged)) console.error(error);
    }
    if (asked === this.#asked) this.root.ariaBusy = 'false';
  }
}
