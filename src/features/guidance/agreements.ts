import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CannotStart } from '#db/cannot-start.ts';
import { agreementSchema } from './schema.ts';

const BUILT = 'dist/run/agreements.json';

/** Left by the build: what is in force is what the built pages show, also when `content/` has been edited since. */
export const writeBuiltAgreements = () => writeFileSync(BUILT, JSON.stringify(readAgreementVersions()));

export const builtAgreementVersions = () => JSON.parse(readFileSync(BUILT, 'utf8')) as { slug: string; version: string }[];

/** The agreements that stand in `content/agreements` with the version of each. */
export function readAgreementVersions(folder = './content/agreements'): { slug: string; version: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const [, frontmatter = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
      // YAML 1.1 dates, as Astro reads them.
      const parsed = agreementSchema.safeParse(parse(frontmatter, { version: '1.1' }));
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new CannotStart(`${folder}/${name}: ${issue?.path.join('.')}: ${issue?.message}`);
      }
      return { slug: name.replace(/\.mdx$/, ''), version: parsed.data.version };
    });
}
