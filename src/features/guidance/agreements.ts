import { readFileSync, writeFileSync } from 'node:fs';
import { readContent } from './frontmatter.ts';
import { agreementSchema } from './schema.ts';

const BUILT = 'dist/run/agreements.json';

/** Left by the build: what is in force is what the built pages show, also when `content/` has been edited since. */
export const writeBuiltAgreements = () => writeFileSync(BUILT, JSON.stringify(readAgreementVersions()));

export const builtAgreementVersions = () => JSON.parse(readFileSync(BUILT, 'utf8')) as { slug: string; version: string }[];

/** The agreements that stand in `content/agreements` with the version of each. */
export const readAgreementVersions = (folder = 'content/agreements'): { slug: string; version: string }[] =>
  readContent(folder, agreementSchema).map(({ slug, data }) => ({ slug, version: data.version }));
