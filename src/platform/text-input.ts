import { z } from 'astro/zod';

/** Text that a person writes: without NUL, which PostgreSQL cannot store, and without blanks around it. */
export const textInput = () =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\u0000', ''))
    .trim();
