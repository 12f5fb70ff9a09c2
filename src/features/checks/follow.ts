import type { View } from './view.ts';

// Runs in the browser: the same engine as on the server, on the same markup. Nothing is sent.

/** Shows what the form answers, at once and after each change. */
export function follow(viewOf: (form: FormData) => View): void {
  const form = document.querySelector<HTMLFormElement>('form[data-check]');
  if (!form) return;
  const show = () => apply(viewOf(new FormData(form)));
  form.addEventListener('change', show);
  // The fields are emptied after this event.
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const result = document.getElementById('result');
    result?.scrollIntoView();
    result?.focus({ preventScroll: true });
  });
  for (const button of all('button[data-copy]')) button.addEventListener('click', () => void copy(button));
  for (const button of all('button[data-save]')) button.addEventListener('click', () => save(button));
  for (const live of all('[data-live]:not([data-kept])')) live.dataset['live'] = 'on';
  show();
}

function apply({ shown, texts, order }: View) {
  for (const element of all('[data-part]')) element.hidden = !shown.has(element.dataset['part'] ?? '');
  for (const element of all('[data-text]')) {
    const text = texts[element.dataset['text'] ?? ''] ?? '';
    if (element.textContent !== text) element.textContent = text;
  }
  for (const list of all('[data-order]')) {
    const parts = new Map([...list.children].map((child) => [(child as HTMLElement).dataset['part'], child]));
    const wanted = (order[list.dataset['order'] ?? ''] ?? []).flatMap((name) => parts.get(name) ?? []);
    list.prepend(...wanted);
  }
}

async function copy(button: HTMLElement) {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  if (!source) return;
  const copied = await navigator.clipboard.writeText(source.textContent).then(
    () => true,
    () => false,
  );
  // Where the browser forbids it, the text is selected for the keyboard.
  if (!copied) getSelection()?.selectAllChildren(source);
  button.textContent = copied ? 'Copied' : 'Selected: copy it with the keyboard';
}

function save(button: HTMLElement) {
  const text = document.getElementById(button.dataset['save'] ?? '')?.textContent ?? '';
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href, download: button.dataset['name'] }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);
