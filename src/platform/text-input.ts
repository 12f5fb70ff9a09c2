import { z } from 'astro/zod';

/** Text that a person writes: without NUL, which PostgreSQL cannot store, without blanks around it, each line's end one sign, as browsers count it. */
export const textInput = () =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\u0000', '').replaceAll('\r\n', '\n'))
    .trim();
