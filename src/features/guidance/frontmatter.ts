import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { CannotStart } from '#db/cannot-start.ts';

interface ContentFile<Data> {
  file: string;
  slug: string;
  data: Data;
  body: string;
}

/** The files of a folder of content with their data checked; the first fault is told with file and field. */
export function readContent<Schema extends z.ZodType>(folder: string, schema: Schema): ContentFile<z.output<Schema>>[] {
  return readdirSync(folder)
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .map((name) => {
      const file = join(folder, name);
      const { frontmatter, body } = partsOf(file);
      const parsed = schema.safeParse(frontmatter);
      if (!parsed.success) {
        throw new CannotStart(
          parsed.error.issues.map(({ path, message }) => `${file}: ${path.map(String).join('.')}: ${message}`).join('\n'),
        );
      }
      return { file, slug: name.replace(/\.(mdx|yaml)$/, ''), data: parsed.data, body };
    });
}

function partsOf(file: string): { frontmatter: unknown; body: string } {
  const text = readFileSync(file, 'utf8');
  const [, head = '', ...body] = file.endsWith('.mdx') ? text.split(/^---$/m) : ['', text];
  try {
    // YAML 1.1 dates, as Astro reads them.
    return { frontmatter: parse(head, { version: '1.1' }), body: body.join('---') };
  } catch (error) {
    throw new CannotStart(`${file}: this is not valid YAML: ${(error as Error).message}`);
  }
}
