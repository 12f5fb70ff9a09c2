// The detection library as others install it: one ES module for Node and the browser, its declarations, and a package.json without dependencies.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { isolatedDeclarationSync } from 'rolldown/experimental';

const HOME = 'src/detection';
const ENTRY = join(HOME, 'index.ts');
const IMPORTED = /(?<=\b(?:from |import\()["'])(\.[^"']+)\.ts(?=["'])/g;

export async function buildLibrary(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Node takes no types below node_modules, and browsers differ on JSON modules: bundled, both are gone.
  const bundle = await rolldown({ input: ENTRY, platform: 'neutral', transform: { target: 'es2022' } });
  await bundle.write({ file: join(folder, 'index.js'), format: 'esm' });
  await bundle.close();
  writeDeclarations(folder);
  for (const name of readdirSync(HOME)) if (name.endsWith('.md')) copyFileSync(join(HOME, name), join(folder, name));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

/** Made file by file, without TypeScript: a production install builds too and does not have it. */
function writeDeclarations(folder: string) {
  const waiting = new Set([ENTRY]);
  // A set hands out what is added while it is being walked.
  for (const file of waiting) {
    const { code, errors } = isolatedDeclarationSync(file, readFileSync(file, 'utf8'));
    if (errors.length > 0) throw new Error([file, ...errors.map(({ codeframe, message }) => codeframe ?? message)].join('\n'));
    for (const [, name = ''] of code.matchAll(IMPORTED)) waiting.add(join(dirname(file), `${name}.ts`));
    const target = join(folder, relative(HOME, file).replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code.replace(IMPORTED, '$1.js'));
  }
}

/** The same subpath as in the portal's own package.json, so that an import reads alike whichever of the two is installed. */
function manifest() {
  const { name, version, private: unpublished } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  return {
    name,
    version,
    private: unpublished,
    description: 'Labels grooming-like behaviour in English and Korean text and scores livestream sessions, for human review',
    type: 'module',
    engines: { node: '>=22' },
    sideEffects: false,
    exports: { './detection': { types: './index.d.ts', default: './index.js' } },
  };
}
