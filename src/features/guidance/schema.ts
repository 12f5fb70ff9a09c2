import { z } from 'astro/zod';

// What every page of content says of itself. `npm run build` stops at the first page that does not, naming file and field.

const day = z.date({ error: 'write a date as YYYY-MM-DD, without quotes' });

const sourceDate = z.union([day, z.string().regex(/^(undated|\d{4}(-\d{2})?)$/)], {
  error: 'write YYYY-MM-DD, "YYYY-MM", "YYYY" or undated',
});

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string().min(3),
  url: z.url('write the full address of the source'),
  date: sourceDate,
  status: z.enum(['verified', 'secondary', 'unverified', 'own'], { error: 'say verified, secondary, unverified or own' }),
});
export type Source = z.infer<typeof sourceSchema>;

const change = z.strictObject({ date: day, note: z.string().min(3) });

const common = {
  title: z.string().min(3).max(120),
  lang: z.enum(['en', 'ko', 'ja'], { error: 'say en, ko or ja' }),
  changes: z.array(change, { error: 'list the changes, newest first' }).min(1, 'every page has a first edition'),
  sources: z.array(sourceSchema, { error: 'list the sources, or write [] where there are none' }),
};

/** Who may read a page: everybody, every member, or one group. A draft is seen by staff alone, whatever its audience. */
const audience = z.union([z.enum(['public', 'members']), z.templateLiteral(['group:', z.string().regex(/^[a-z0-9-]+$/)])], {
  error: 'say public, members or group:<slug>',
});
export type Audience = z.infer<typeof audience>;

export const review = {
  audience,
  draft: z.boolean().default(false),
  reviewed: day,
  reviewedBy: z.string({ error: 'name who reviewed the page' }).min(3, 'name who reviewed the page'),
  nextReview: day,
  changes: common.changes,
};

const described = {
  ...common,
  ...review,
  summary: z.string().min(10).max(160, 'a summary is one sentence of at most 160 characters'),
  order: z.int(),
  topics: z.array(z.string()).min(1).max(4),
  jurisdictions: z.array(z.string().regex(/^[A-Z]{2}$/, 'write ISO 3166 codes in capitals, such as PH')).default([]),
};

export const pageSchema = z.strictObject(described);
export type PageData = z.infer<typeof pageSchema>;

export const eventSchema = z.strictObject({
  ...described,
  place: z.string(),
  held: day.nullable(),
  heldNote: z.string(),
  initiatives: z.array(
    z.strictObject({ name: z.string(), summary: z.string(), state: z.string(), href: z.string().startsWith('/') }),
  ),
});

export const agreementSchema = z.strictObject({
  ...common,
  version: z.string().regex(/^\d{4}-\d{2}(\.\d+)?$/, 'write the version as "YYYY-MM"'),
  kind: z.enum(['group', 'webinar']),
  effective: day,
  renewAfterMonths: z.int().positive(),
});
