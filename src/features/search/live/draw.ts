// Draws results, whichever half found them. Everything is written as text: nothing here can become markup.
import type { Excerpt } from '../excerpt.ts';
import { CUT, type Group, type Hit } from '../hit.ts';
import { labelOf } from '../kinds.ts';

/** A kind with its results, as `Results.astro` draws it. */
export function sectionOf({ kind, hits, more }: Group): HTMLElement {
  const section = make('section', 'section');
  section.setAttribute('aria-labelledby', kind);
  const heading = make('h2', '', labelOf(kind));
  heading.id = kind;
  const list = make('ul', 'entries');
  list.setAttribute('role', 'list');
  list.append(...hits.map(entryOf));
  section.append(heading, list, ...(more ? [make('p', 'small soft', CUT)] : []));
  return section;
}

/** A kind with its results as a part of a list to choose from. */
export function optionsOf({ kind, hits }: Group): HTMLElement {
  const group = make('div', 'kind');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', `palette-${kind}`);
  const heading = make('div', 'name', labelOf(kind));
  heading.id = `palette-${kind}`;
  heading.setAttribute('role', 'presentation');
  group.append(heading, ...hits.map((hit, at) => optionOf(hit, `palette-${kind}-${at}`)));
  return group;
}

/** `Entry.astro`, drawn in the browser. */
function entryOf({ href, title, lang, tlp, said, moments = [], meta }: Hit): HTMLElement {
  const item = make('li');
  if (tlp) item.append(row(tlp));
  item.append(link(make('a', 'title', title, lang), href));
  if (said) item.append(excerptOf(said, said.lang));
  if (moments.length > 0) {
    const list = make('ul', 'moments');
    list.setAttribute('role', 'list');
    for (const { href: place, at, said: words } of moments) {
      const moment = make('li');
      moment.append(link(make('a', '', at), place), excerptOf(words, words.lang));
      list.append(moment);
    }
    item.append(list);
  }
  item.append(metaOf(meta));
  return item;
}

/** The whole option is the link: it can be clicked, also into a new tab, while the focus stays in the field. */
function optionOf({ href, title, lang, tlp, said, moments, meta }: Hit, id: string): HTMLElement {
  const option = link(make('a', 'option'), href);
  option.id = id;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const words = said ?? moments?.[0]?.said;
  if (tlp) option.append(row(tlp));
  option.append(make('span', 'title', title, lang));
  if (words) option.append(excerptOf(shortened(words), words.lang));
  option.append(metaOf(moments?.[0] ? [`At ${moments[0].at}`, ...meta] : meta));
  return option;
}

/** In the palette two lines have to do, with the found word in the first. */
function shortened({ before, found, after }: Excerpt): Excerpt {
  const long = before.length > BEFORE;
  return { before: found && long ? `… ${before.slice(-BEFORE).replace(/^\S*\s/, '')}` : before, found, after };
}

const BEFORE = 36;

function row(tlp: string): HTMLElement {
  const label = make('b', `tlp tlp-${tlp.toLowerCase().replace('+', '-')}`, `TLP:${tlp}`);
  label.translate = false;
  const line = make('span', 'row');
  line.append(label);
  return line;
}

function excerptOf({ before, found, after }: Excerpt, lang: string | undefined): HTMLElement {
  const text = make('span', '', '', lang);
  text.append(before, ...(found ? [make('mark', '', found)] : []), after);
  return text;
}

function metaOf(words: string[]): HTMLElement {
  const meta = make('span', 'meta');
  meta.append(...words.map((word) => make('span', '', word)));
  return meta;
}

// Addresses come from our own build and server; anything but a path of this portal would be a mistake.
function link(anchor: HTMLAnchorElement, href: string): HTMLAnchorElement {
  if (/^\/(?!\/)/.test(href)) anchor.href = href;
  return anchor;
}

export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', text = '', lang?: string) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  if (lang) element.lang = lang;
  return element;
}
