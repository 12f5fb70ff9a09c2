import { IANAZone } from 'luxon';
import { z } from 'astro/zod';
import { review, sourceSchema } from './schema.ts';

// One file a jurisdiction, the same headings in each. A heading is never blank: what was not found is written out.

/** Something said, with what stands behind it: sources, or at least a place where the reader can check it. */
const statement = <More extends z.ZodRawShape>(more: More) =>
  z
    .strictObject({
      ...more,
      says: z.string().min(3),
      status: z.enum(['verified', 'secondary', 'unverified'], { error: 'say verified, secondary or unverified' }),
      sources: z.array(z.string()).default([]),
      check: z.string().optional(),
    })
    .superRefine((said, context) => {
      const { status, sources, check } = said as { status: string; sources: string[]; check?: string };
      if (sources.length > 0) return;
      if (status !== 'unverified')
        context.addIssue({ code: 'custom', path: ['sources'], message: 'a verified or secondary fact names its source' });
      if (check === undefined)
        context.addIssue({ code: 'custom', path: ['check'], message: 'a fact without a source says where to check it' });
    });

const found = statement({});
const notFound = z.strictObject({ notFound: z.string().min(3), check: z.string().optional() });

// Told apart by hand: of two shapes that both fail, zod would only say that neither fits.
const fact = z.unknown().transform((value, context): z.infer<typeof found> | z.infer<typeof notFound> => {
  const shape = typeof value === 'object' && value !== null && 'notFound' in value ? notFound : found;
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});
export type Fact = z.infer<typeof fact>;

const facts = z.array(fact).min(1, 'write at least one fact, or notFound with what was looked for');
const address = z.url('write the full address').nullable();

const zone = z.string().refine((name) => IANAZone.isValidZone(name), 'name a zone of the IANA database, such as Asia/Seoul');

const law = statement({ name: z.string().min(3), year: z.int().nullable() });

const conflict = z.strictObject({
  point: z.string().min(3),
  readings: z.array(z.strictObject({ says: z.string().min(3), sources: z.array(z.string()).default([]) })).min(2),
  advice: z.string().min(3),
});

export const jurisdictionSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]{2}$/, 'write the ISO 3166 code in capitals, such as PH'),
    name: z.string().min(3),
    ...review,
    timeZones: z.array(zone).min(1),
    /** Our own advice on where a report about this place goes first. */
    routing: z.string().min(20).max(600),
    hotline: z.strictObject({
      inhope: z.enum(['member', 'listed-once', 'not-established']),
      inhopeAsOf: z.string().nullable(),
      url: address,
      facts,
    }),
    receivingUnit: z.strictObject({ url: address, facts }),
    duty: z.strictObject({ answer: z.enum(['yes', 'partial', 'no', 'unclear', 'not-found']), facts }),
    law: z.array(law).min(1),
    childAge: z.strictObject({ under: z.int().min(12).max(21), facts }),
    ai: z.strictObject({ answer: z.enum(['covered', 'in-part', 'not-defined', 'not-found']), facts }),
    livestream: z.strictObject({ answer: z.enum(['offence-named', 'covered', 'in-part', 'not-found']), facts }),
    retention: z.strictObject({ facts }),
    languages: z.strictObject({ list: z.array(z.string()).min(1), facts }),
    conflicts: z.array(conflict),
    notVerified: z.array(z.strictObject({ what: z.string().min(3), check: z.string().min(3) })),
    sources: z.array(sourceSchema).min(1, 'a jurisdiction without a source cannot be published'),
  })
  .superRefine((jurisdiction, context) => {
    const known = new Set(jurisdiction.sources.map(({ id }) => id));
    for (const { path, id } of namedSources(jurisdiction)) {
      if (!known.has(id)) context.addIssue({ code: 'custom', path, message: `there is no source "${id}" in this file` });
    }
  });
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;

/** Every place in a file that names a source, wherever it is nested. */
function namedSources(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; id: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const ids = key === 'sources' && Array.isArray(inner) ? inner.filter((id) => typeof id === 'string') : [];
    return [...ids.map((id) => ({ path: at, id })), ...namedSources(inner, at)];
  });
}
