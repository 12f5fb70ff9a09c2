import { z } from 'astro/zod';

/** A field of a check: what a person calls it, and the values that it can have. */
export interface Field {
  label: string;
  values: readonly string[];
  /** Several at once, as with boxes to tick. */
  many?: true;
}

export interface Read {
  /** The form with only what passed. */
  kept: FormData;
  problems: string[];
}

const NAMED = 5;
const NAME_SHOWN = 40;

/**
 * Lets nothing through but our own choices: no text that somebody wrote can reach an engine or a page.
 * Each problem names its field.
 */
export function readForm(form: FormData, fields: ReadonlyMap<string, Field>): Read {
  const kept = new FormData();
  const problems: string[] = [];
  for (const name of new Set(form.keys())) {
    const field = fields.get(name);
    if (!field) {
      problems.push(`There is no field called "${shortened(name)}" in this check. It was left out.`);
      continue;
    }
    const parsed = valuesOf(field).safeParse(form.getAll(name));
    if (parsed.success) for (const value of parsed.data) kept.append(name, value);
    else
      problems.push(
        `"${field.label}" (field ${name}) had a value that is not among its choices. It was left out: answer it again.`,
      );
  }
  const more = problems.length - NAMED;
  return { kept, problems: more > 0 ? [...problems.slice(0, NAMED), `${more} more fields were left out.`] : problems };
}

/** The form that came with a POST; null for any other request, and an empty one where the body is no form. */
export async function postedForm(request: Request): Promise<FormData | null> {
  if (request.method !== 'POST') return null;
  return request.formData().catch(() => new FormData());
}

const valuesOf = ({ values, many }: Field) => z.array(z.enum(values as [string, ...string[]])).max(many ? values.length : 1);

const shortened = (name: string) => (name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN)}…` : name);
