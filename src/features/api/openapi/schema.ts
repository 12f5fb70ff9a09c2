/** The part of JSON Schema (2020-12, as OpenAPI 3.1 has it) that the document uses. */
export interface Schema {
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: Schema;
  enum?: readonly string[];
  const?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  examples?: unknown[];
}

/** The names of a union that the library has as a type only. Leaving one out, or adding one, does not compile. */
export const namesOf = <Name extends string>(names: Record<Name, true>): readonly Name[] => Object.keys(names) as Name[];

type Optional<Of> = { [Key in keyof Of]-?: undefined extends Of[Key] ? Key : never }[keyof Of];

/**
 * An object with exactly the fields of a type of the library: one that is missing here, or wrongly said to be always there,
 * does not compile. Results may gain fields, so that more of them is no error to whoever reads them.
 */
export function resultOf<Of>(
  description: string,
  properties: { [Key in keyof Of]-?: Schema },
  ...optional: Optional<Of>[]
): Schema {
  const required = Object.keys(properties).filter((name) => !(optional as string[]).includes(name));
  return { type: 'object', description, properties, required };
}

/** An object that is sent: whatever is not named is refused. */
export function inputOf<Of>(
  description: string,
  properties: { [Key in keyof Of]-?: Schema },
  ...optional: Optional<Of>[]
): Schema {
  return { ...resultOf(description, properties, ...optional), additionalProperties: false };
}

export const list = (items: Schema, description: string): Schema => ({ type: 'array', description, items });
export const text = (description: string, more: Schema = {}): Schema => ({ type: 'string', description, ...more });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
export const number = (description: string, minimum?: number, maximum?: number): Schema => ({
  type: 'number',
  description,
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});
export const count = (description: string): Schema => ({ type: 'integer', description, minimum: 0 });
export const oneOf = (names: readonly string[], description: string): Schema => ({ type: 'string', description, enum: names });
/** OpenAPI 3.1 lets a description stand beside a reference. */
export const ref = (name: string, description?: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
  ...(description !== undefined && { description }),
});
