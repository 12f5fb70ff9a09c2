import { z } from 'astro/zod';

// What every page of content says of itself. `npm run build` stops at the first page that does not, naming file and field.

const day = z.date({ error: 'write a date as YYYY-MM-DD, without quotes' });

const source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string().min(3),
  url: z.url('write the full address of the source'),
  date: z.union([day, z.string().regex(/^(undated|\d{4}(-\d{2})?)$/, 'write YYYY-MM-DD, "YYYY-MM", "YYYY" or undated')]),
  status: z.enum(['verified', 'secondary', 'unverified', 'own'], { error: 'say verified, secondary, unverified or own' }),
});
export type Source = z.infer<typeof source>;

const change = z.strictObject({ date: day, note: z.string().min(3) });

const common = {
  title: z.string().min(3).max(120),
  lang: z.enum(['en', 'ko']),
  changes: z.array(change).min(1, 'every page has a first edition'),
  sources: z.array(source),
};

const reviewed = {
  summary: z.string().min(10).max(160, 'a summary is one sentence of at most 160 characters'),
  audience: z.enum(['public', 'members'], { error: 'say public or members' }),
  order: z.int(),
  topics: z.array(z.string()).min(1).max(4),
  reviewed: day,
  reviewedBy: z.string().min(3),
  nextReview: day,
};

export const pageSchema = z.strictObject({ ...common, ...reviewed });
export type PageData = z.infer<typeof pageSchema>;

export const eventSchema = z.strictObject({
  ...common,
  ...reviewed,
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
