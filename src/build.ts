// `npm run build`: the portal, its search index, and Brotli twins of the public files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const STAMP = 'dist/.built-from';
const INPUTS = ['src', 'content', 'db', 'astro.config.mjs', 'package-lock.json'];
const COMPRESSED = /\.(?:js|css|svg|json|txt)$/;
const WORTH_IT_BYTES = 512;

/** Builds unless what it would build from is what the last build was made from. */
export async function buildWhatChanged(): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false;
  await build();
  return true;
}

async function build() {
  const madeFrom = fingerprint();
  rmSync('dist', { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    throw new Error('the build failed; what is wrong stands above');
  }
  await bundleServer();
  const { writeBuiltAgreements } = await import('./features/guidance/index.ts');
  const { buildSearchIndex } = await import('./features/search/index.ts');
  writeBuiltAgreements();
  await buildSearchIndex();
  for (const file of filesBelow('dist/client')) {
    if (COMPRESSED.test(file) && statSync(file).size > WORTH_IT_BYTES)
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
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

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
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
