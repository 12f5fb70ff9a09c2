/** Lines of XML. Everything in them is a constant of ours: no answer, and no text of a person, can get into it. */
export type Xml = readonly string[];

/** An element with a placeholder where its value goes. Square brackets make the schema refuse it until it is filled in. */
export const leaf = (name: string, placeholder: string, attributes = ''): Xml => [
  `<${name}${attributes && ` ${attributes}`}>[${placeholder}]</${name}>`,
];

/** An element whose value is a fixed word of the schema. */
export const fixed = (name: string, value: string, attributes = ''): Xml => [
  `<${name}${attributes && ` ${attributes}`}>${value}</${name}>`,
];

export const block = (name: string, ...inner: Xml[]): Xml => [
  `<${name}>`,
  ...inner.flat().map((line) => `  ${line}`),
  `</${name.split(' ')[0]}>`,
];

export const note = (text: string): Xml => [`<!-- ${text} -->`];

/** The lines only where `held`; a note of what is missing otherwise. */
export const heldOr = (held: boolean, missing: string, ...lines: Xml[]): Xml => (held ? lines.flat() : note(missing));

export const only = (wanted: boolean, ...lines: Xml[]): Xml => (wanted ? lines.flat() : []);

export const document = (root: string, ...inner: Xml[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', ...block(root, ...inner), ''].join('\n');
