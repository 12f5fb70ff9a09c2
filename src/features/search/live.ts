// Shows pages while somebody types, from Pagefind's indexes; the form itself works without this script.
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  mergeIndex(path: string, options?: { language: string }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

interface Hit {
  url: string;
  meta: { title: string; kind: string; lang: string };
  plain_excerpt: string;
  content: string;
}

const SHOWN = 10;
// Each index has a part for each language, and searches only the one it is told to.
const LANGUAGES = ['en', 'ko'];
const input = document.querySelector<HTMLInputElement>('input[name="q"]');
const section = document.querySelector<HTMLElement>('[data-documents]');
const list = section?.querySelector('ul');
let ready: Promise<Pagefind> | undefined;

input?.addEventListener('focus', () => void open(), { once: true });
input?.addEventListener('input', () => void search(input.value.trim()));

function open(): Promise<Pagefind> {
  return (ready ??= load());
}

async function load(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  const indexes = input?.dataset['memberIndex'] === undefined ? ['/pagefind/'] : ['/pagefind/', '/member-search/'];
  for (const index of indexes) {
    for (const language of LANGUAGES) {
      // A members' index that cannot be had any more (signed out elsewhere) leaves the public one.
      await pagefind.mergeIndex(new URL(index, location.href).href, { language }).catch(() => undefined);
    }
  }
  return pagefind;
}

async function search(query: string) {
  if (!section || !list) return;
  // What the server answered belongs to the words that were sent, not to those that are being typed.
  for (const answered of document.querySelectorAll<HTMLElement>('[data-answered]')) answered.hidden = true;
  section.hidden = true;
  if (query === '') return;
  const found = await (await open()).debouncedSearch(query);
  if (!found) return; // a newer keystroke has taken over
  const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/);
  const holding = hits.filter(({ meta, content }) =>
    words.every((word) => `${meta.title} ${content}`.toLowerCase().includes(word)),
  );
  const unique = [...new Map(holding.map((hit) => [new URL(hit.url, location.href).pathname, hit])).values()];
  list.replaceChildren(...unique.map(entry));
  section.hidden = unique.length === 0;
}

function entry({ url, meta, plain_excerpt }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const title = Object.assign(document.createElement('a'), {
    className: 'title',
    href: url,
    lang: meta.lang,
    textContent: meta.title,
  });
  const text = Object.assign(document.createElement('span'), { lang: meta.lang, textContent: plain_excerpt });
  const kind = Object.assign(document.createElement('span'), { className: 'meta', textContent: meta.kind });
  item.append(title, text, kind);
  return item;
}

export {};
