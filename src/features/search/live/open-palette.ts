// On every page, hence small: opens the palette, and loads what it does when it is first opened.
import { slashOpens } from './slash.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-palette]');
let started = false;

document.addEventListener('keydown', (event) => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (!dialog || dialog.open || altKey || event.isComposing || event.defaultPrevented) return;
  const command = ctrlKey || metaKey;
  // With a Korean or Thai layout the key of K writes another letter.
  const byK = command && !shiftKey && (key === 'k' || (code === 'KeyK' && !/^[a-z]$/.test(key)));
  const bySlash = key === '/' && !command && !isField(target as Element) && slashOpens();
  if (!byK && !bySlash) return;
  event.preventDefault();
  dialog.showModal();
  if (started) return;
  started = true;
  void import('./palette.ts').then(({ startPalette }) => startPalette(dialog));
});

const isField = (target: Element) => target.closest('input, select, textarea, [contenteditable]') !== null;
