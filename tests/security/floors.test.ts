import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([path]) => path !== '');

// Below these there is a known hole: research/security.md, 2.5, with the advisory for each.
const FLOORS: Record<string, string> = {
  astro: '7.2.8',
  '@astrojs/node': '11.1.3',
  '@astrojs/rss': '4.0.19',
  sharp: '0.35.4',
  'drizzle-orm': '0.45.2',
  devalue: '5.9.3',
  svgo: '4.1.0',
  'js-yaml': '4.3.2',
  'http-cache-semantics': '4.2.1',
};

test.each(Object.entries(FLOORS))('%s is nowhere older than %s', (name, floor) => {
  const tooOld = entries.filter(([path, { version }]) => path.endsWith(`node_modules/${name}`) && older(version, floor));
  expect(tooOld.map(([path, { version }]) => `${path}@${version}`)).toEqual([]);
});

test('the floors are checked against packages that are there', () => {
  for (const name of ['astro', '@astrojs/node', 'drizzle-orm', 'sharp'])
    expect(packages).toHaveProperty([`node_modules/${name}`]);
});

test('every package of the lock file is pinned by a hash, and none comes from anywhere but the registry', () => {
  expect(entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
  expect(
    entries.filter(([, { resolved, link }]) => link || /^(?:git|file|http:)/.test(resolved ?? '')).map(([path]) => path),
  ).toEqual([]);
});

test('what a package brings for other platforms is in the lock file too, not only what this machine needed', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !resolves(path, name))
      .map((name) => `${name}, wanted by ${path}`),
  );
  expect(missing).toEqual([]);
});

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'] as const;

/** Packages that run machine code of their own, in serving or in building, and how each names the platforms. */
const BINARIES: Record<string, (platform: string) => string> = {
  'passwords (argon2)': (platform) => `@node-rs/argon2-${withAbi(platform)}`,
  'search (pagefind)': (platform) => `@pagefind/${platform.replace('win32', 'windows')}`,
  'the bundler (rolldown)': (platform) => `@rolldown/binding-${withAbi(platform)}`,
  'styles (lightningcss)': (platform) => `lightningcss-${withAbi(platform)}`,
  'Markdown (satteri)': (platform) => `@bruits/satteri-${withAbi(platform)}`,
  'the compiler of pages': (platform) => `@astrojs/compiler-binding-${withAbi(platform)}`,
};

test.each(Object.entries(BINARIES))('%s comes for Linux, macOS and Windows', (_what, nameFor) => {
  for (const platform of PLATFORMS) expect(packages).toHaveProperty([`node_modules/${nameFor(platform)}`]);
});

test('SQLite comes for Linux, macOS and Windows within its own package', () => {
  for (const platform of PLATFORMS)
    expect([platform, existsSync(`node_modules/better-sqlite3/prebuilds/${platform}.node`)]).toEqual([platform, true]);
});

const withAbi = (platform: string) => platform.replace(/^(linux-.*)$/, '$1-gnu').replace(/^(win32-.*)$/, '$1-msvc');

/** As Node looks for it: beside the package, then beside each one around it. */
function resolves(path: string, name: string): boolean {
  const around = path.split('/node_modules/').map((_, at, parts) => parts.slice(0, parts.length - at).join('/node_modules/'));
  return [...around.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some((place) => place in packages);
}

function older(version: string, floor: string): boolean {
  const [a = [], b = []] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const at of [0, 1, 2]) if (a[at] !== b[at]) return (a[at] ?? 0) < (b[at] ?? 0);
  return version.includes('-');
}
