// The search page while somebody types; its form works without this script.
import { paths } from '#src/platform/paths.ts';
import { summaryOf } from '../hit.ts';
import { make, sectionOf } from './draw.ts';
import type { Filters } from './found.ts';
import { openIndexes } from './pagefind.ts';
import { type Answer, searchAll, type Searcher } from './search.ts';
import { afterTyping } from './typing.ts';

// As many as the server shows.
const SHOWN = 20;
const form = document.querySelector<HTMLFormElement>('form[data-search]');
const summary = document.querySelector('[data-summary]');
const results = document.querySelector('[data-results]');
const nothing = document.querySelector<HTMLElement>('[data-nothing]');
const NONE: Answer = { groups: [], notes: [] };

if (form && summary && results && nothing) {
  const searcher: Searcher = { member: form.dataset['member'] !== undefined };
  form.addEventListener('focusin', () => void openIndexes(searcher.member).catch(() => undefined), { once: true });
  form.addEventListener(
    'input',
    afterTyping(
      async (signal) => {
        const { query, filters } = asked(form);
        const answer = query === '' ? NONE : await searchAll(query, filters, searcher, SHOWN, signal);
        return { answer, query, filters };
      },
      ({ answer: { groups, notes }, query, filters }) => {
        summary.textContent = query && summaryOf(groups);
        results.replaceChildren(...notes.map((note) => make('p', 'answer', note)), ...groups.map(sectionOf));
        nothing.hidden = query === '' || groups.length > 0;
        // What is shown can be come back to, and be loaded again.
        history.replaceState(null, '', `${paths.search()}?${new URLSearchParams({ q: query, ...filters })}`);
      },
    ),
  );
  // What was typed before this script came; what the page shows stands in its address.
  const shown = new URLSearchParams(location.search).get('q') ?? '';
  if (asked(form).query !== shown.trim()) form.dispatchEvent(new Event('input'));
}

function asked(from: HTMLFormElement): { query: string; filters: Filters } {
  const { q = '', ...filters } = Object.fromEntries([...new FormData(from)].filter(([, value]) => value !== '')) as Filters & {
    q?: string;
  };
  return { query: q.trim(), filters };
}
