// `npm run build`: the portal, its search index, Brotli twins of the public files, and the detection library as a package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildLibrary } from './build-library.ts';
import { writeTwins } from './platform/http/compressed-twins.ts';

const STAMP = 'dist/.built-from';
const CODE = ['src', 'db', 'astro.config.mjs', 'package.json', 'package-lock.json'];
const CONTENT = ['content'];

/** Builds unless what it would build from is what the last build was made from; says why, before it takes its time. */
export async function buildWhatChanged(say: (line: string) => void = () => undefined): Promise<boolean> {
  const wanted = fingerprint();
  const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (built === wanted) return false;
  const onlyContent = built.split('\n', 1)[0] === wanted.split('\n', 1)[0];
  say(onlyContent ? 'The content has changed since the last build: building.' : 'Building the portal …');
  await build();
  return true;
}

/** What stands in `dist` is of another content from now on: the next start builds. */
export const forgetBuild = () => rmSync(STAMP, { force: true });

async function build() {
  const madeFrom = fingerprint();
  rmSync('dist', { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    encoding: 'utf8',
    // The bundler warns once a page; by default more than 1 MB of words ends the build.
    maxBuffer: Infinity,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    throw new Error('the build failed; what is wrong stands above');
  }
  await bundleServer();
  await buildLibrary('dist/detection');
  const { writeBuiltAgreements, writeBuiltPages } = await import('./features/guidance/index.ts');
  const { buildSearchIndex } = await import('./features/search/index.ts');
  writeBuiltAgreements();
  writeBuiltPages();
  await buildSearchIndex();
  writeTwins('dist/client');
  writeFileSync(STAMP, madeFrom);
}

/** The server and the demo's loader for production, with drizzle in them (see astro.config.mjs); other packages stay outside. */
async function bundleServer() {
  const bundle = await rolldown({
    input: { server: 'src/server.ts', demo: 'src/demo/load.ts' },
    platform: 'node',
    external: (name) => /^[\w@]/.test(name) && !/^(?:[a-zA-Z]:|src\/|drizzle-orm)/.test(name),
  });
  await bundle.write({ dir: 'dist/run', format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  await bundle.close();
}

/** Of the code, and in a second line of the content. */
const fingerprint = () => [CODE, CONTENT].map(digestOf).join('\n');

function digestOf(inputs: string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of statSync(input).isDirectory() ? filesBelow(input) : [input]) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

if (import.meta.main) await build();
