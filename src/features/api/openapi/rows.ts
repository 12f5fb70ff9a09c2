import type { Schema } from './schema.ts';

/** A field of a request or a result as a line of a table. */
export interface Row {
  /** `payments.count`, `obfuscation.kinds`. */
  path: string;
  type: string;
  /** The part that has a table of its own. */
  part: string | undefined;
  always: boolean;
  meaning: string;
}

/** The fields of an object and of what it holds, in the order of the document; a part with a name is only named. */
export function rowsOf(schema: Schema, path = ''): Row[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, field]) => {
    const at = path ? `${path}.${name}` : name;
    const part = (field.$ref ?? field.items?.$ref)?.split('/').at(-1);
    const row = { path: at, type: typeOf(field), part, always: required.includes(name), meaning: field.description ?? '' };
    return [row, ...rowsOf(field, at), ...(field.items ? rowsOf(field.items, `${at}[]`) : [])];
  });
}

function typeOf(schema: Schema): string {
  const { items } = schema;
  if (items)
    return `list${items.$ref ? ' of' : items.enum ? ` of ${items.enum.join(', ')}` : ` of ${items.type}s`}${within(schema.minItems, schema.maxItems)}`;
  if (schema.$ref) return '';
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.join(', ');
  if (schema.type === 'string') return `text${within(schema.minLength, schema.maxLength, ' characters')}`;
  if (schema.type === 'boolean') return 'true or false';
  return `${schema.type === 'integer' ? 'whole number' : schema.type}${within(schema.minimum, schema.maximum)}`;
}

function within(from: number | undefined, to: number | undefined, unit = ''): string {
  const said = (value: number) => value.toLocaleString('en');
  if (from === undefined) return to === undefined ? '' : `, at most ${said(to)}${unit}`;
  return to === undefined ? `, from ${said(from)}` : `, ${said(from)} to ${said(to)}${unit}`;
}
