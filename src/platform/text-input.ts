import { z } from 'astro/zod';

/** What only a damaged or an old form leaves out: the fields that a page fills in by itself. */
export const INCOMPLETE = 'This form is incomplete. Open the page again and send it from there.';

/**
 * Text of a form: without NUL, which PostgreSQL cannot store, without blanks around it, each line's end one sign, as
 * browsers count it. `missing` is said where the field is left out or is a file; Astro counts an empty one as left out.
 */
export const textInput = (missing = INCOMPLETE) =>
  z
    .string({ error: missing })
    .overwrite((text) => text.replaceAll('\u0000', '').replaceAll('\r\n', '\n'))
    .trim();

/** A field that the page fills in by itself. */
export const filledIn = (atMost: number) => textInput().max(atMost, INCOMPLETE);

/** Text that a person has to write; `empty` says so, also where there are only blanks. */
export const writtenText = (empty: string) => textInput(empty).min(1, { error: empty, abort: true });
