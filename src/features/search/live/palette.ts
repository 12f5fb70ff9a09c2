// What the palette does once it is open: searches, and lets a result be chosen without leaving the field.
// The pattern is the combobox with a list box: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
import { paths } from '#src/platform/paths.ts';
import { countOf } from '../hit.ts';
import { make, optionsOf } from './draw.ts';
import { openIndexes } from './pagefind.ts';
import { type Answer, searchAll, type Searcher } from './search.ts';
import { rememberSlash, slashOpens } from './slash.ts';
import { afterTyping } from './typing.ts';

const SHOWN = 5;
const NONE: Answer = { groups: [], notes: [] };

/** Brings the palette to life; called once, after it has been opened for the first time. */
export function startPalette(dialog: HTMLDialogElement): void {
  const part = <Part extends Element>(selector: string) => dialog.querySelector<Part>(selector)!;
  const field = part<HTMLInputElement>('input[role="combobox"]');
  const list = part<HTMLElement>('[role="listbox"]');
  const status = part<HTMLElement>('[role="status"]');
  const all = part<HTMLAnchorElement>('[data-all]');
  const slash = part<HTMLInputElement>('[data-slash]');
  const searcher: Searcher = { member: dialog.dataset['member'] !== undefined };
  let options: HTMLElement[] = [];
  let chosen = -1;

  const search = afterTyping(
    async (signal) => {
      const query = field.value.trim();
      return { query, answer: query === '' ? NONE : await searchAll(query, {}, searcher, SHOWN, signal) };
    },
    ({ query, answer: { groups, notes } }) => {
      list.replaceChildren(...groups.map(optionsOf));
      list.hidden = groups.length === 0;
      list.scrollTop = 0;
      field.setAttribute('aria-expanded', String(groups.length > 0));
      options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
      choose(-1);
      status.replaceChildren(...[query && countOf(groups), ...notes].filter(Boolean).map((line) => make('span', '', line)));
    },
  );

  field.addEventListener('input', () => {
    all.href = paths.search(field.value.trim());
    search();
  });
  field.addEventListener('keydown', (event) => {
    // While a syllable or a conversion is being composed, Enter and the arrows belong to the input method.
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const option = options[chosen];
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      // Past either end lies the field itself, with nothing chosen.
      const places = options.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && option) {
      event.preventDefault();
      option.click();
    }
  });
  // A result on this very page opens without loading it anew.
  list.addEventListener('click', () => dialog.close());
  part('[data-close]').addEventListener('click', () => dialog.close());

  slash.checked = slashOpens();
  slash.disabled = false;
  slash.addEventListener('change', () => rememberSlash(slash.checked));

  void openIndexes(searcher.member).catch(() => undefined);
  // What was typed while this script was on its way.
  if (field.value) field.dispatchEvent(new Event('input'));

  function choose(at: number) {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = at;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  }
}
