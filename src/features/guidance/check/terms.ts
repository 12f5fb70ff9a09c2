import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { CannotStart } from '#db/cannot-start.ts';
import type { Checked, Problem } from './check-content.ts';

const termsSchema = z.strictObject({
  terms: z.array(
    z.strictObject({ term: z.string(), full: z.string().optional(), meaning: z.string().min(10), source: z.url().optional() }),
  ),
  avoid: z.array(z.strictObject({ term: z.string(), instead: z.string() })),
});
export type Terms = z.infer<typeof termsSchema>;

export function readTerms(file: string): Terms {
  const parsed = termsSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new CannotStart(parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'));
}

// Two capitals or more make an abbreviation: what it stands for belongs into the glossary.
const ABBREVIATION = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?![\p{L}\p{N}])/gu;

/** Abbreviations that the glossary does not know, and words that this house does not use of its own accord. */
export function termProblems({ file, text }: Checked, { terms, avoid }: Terms): Problem[] {
  const ours = readable(text);
  const known = new Set(terms.flatMap(({ term, full }) => `${term} ${full ?? ''}`.match(ABBREVIATION) ?? []));
  const unknown = [...new Set(ours.match(ABBREVIATION))].filter((term) => !known.has(term));
  // In quotation marks, or in the words of a statute, an old term stands as it is.
  const said = ours.replace(/"[^"\n]*"|“[^”\n]*”/g, ' ').replace(/\b(?:[A-Z][\w-]*\s+(?:(?:of|and|on|the|for)\s+)*){2,}/g, ' ');
  const unwanted = avoid.filter(({ term }) => new RegExp(`\\b${term}\\b`, 'i').test(said));
  return [
    ...unknown.map((term) => `"${term}" does not stand in terms.yaml: add it with its meaning, or write it out`),
    ...unwanted.map(({ term, instead }) => `"${term}": write ${instead}, or quote the law that says it`),
  ].map((what) => ({ file, kind: 'term', what }));
}

/** Without code, addresses, tags and the names of fields. */
const readable = (text: string) =>
  text
    .replace(/```[\s\S]*?```|`[^`]*`/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)|https?:\S+/g, ' ');
