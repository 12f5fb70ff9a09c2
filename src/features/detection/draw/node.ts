/** A piece of a page as plain data: the server writes it as HTML, the browser makes elements of it (`live/elements.ts`), from one drawing. */
export interface Drawing {
  tag: string;
  attributes: Readonly<Record<string, Attribute>>;
  children: readonly Drawn[];
}
export type Drawn = Drawing | string;
type Attribute = string | number | boolean | undefined;
type Child = Drawn | readonly Child[] | false | null | undefined;

export function h(tag: string, attributes: Record<string, Attribute> = {}, ...children: Child[]): Drawing {
  return { tag, attributes, children: flat(children) };
}

/** Text is escaped here and nowhere else; there is no way to pass markup through. */
export function toHtml(drawn: Drawn | readonly Drawn[]): string {
  if (typeof drawn === 'string') return escaped(drawn);
  if ('tag' in drawn) return elementHtml(drawn);
  return drawn.map((each) => toHtml(each)).join('');
}

/** Attributes that are set, with their text; `true` is an attribute without one. */
export const setAttributes = ({ attributes }: Drawing): [name: string, value: string][] =>
  Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
  );

function elementHtml(drawing: Drawing): string {
  const attributes = setAttributes(drawing).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${drawing.tag}${attributes.join('')}>${toHtml(drawing.children)}</${drawing.tag}>`;
}

const flat = (children: readonly Child[]): Drawn[] =>
  children.flatMap((child): Drawn[] => {
    if (child === false || child === null || child === undefined || child === '') return [];
    return Array.isArray(child) ? flat(child as readonly Child[]) : [child as Drawn];
  });

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
