import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

// The direction of imports that the design gives. An edge that is not in this table fails.
const MAY_IMPORT: Record<string, string[]> = {
  db: ['db'],
  platform: ['platform', 'db'],
  detection: ['detection'],
  // Makes and measures the model; the command line runs both. Neither is part of the portal.
  lab: ['lab', 'detection'],
  detect: ['detect', 'lab', 'detection'],
  features: ['features', 'platform', 'db', 'detection', 'components', 'layouts'],
  actions: ['actions', 'features', 'platform', 'detection', 'edge'],
  components: ['components', 'features', 'platform', 'edge', 'detection'],
  layouts: ['layouts', 'components', 'features', 'platform', 'styles'],
  pages: ['components', 'layouts', 'features', 'platform', 'detection', 'edge'],
  // Entries and what hangs directly on a request: middleware, session cookie, access table, server, start, build.
  edge: ['edge', 'demo', 'features', 'platform', 'db'],
  // Fills an empty database with the demo: stands above the features, as the entries do.
  demo: ['demo', 'features', 'platform', 'db'],
};

// The portal shows what the lab has measured, and takes nothing else of it: the numbers, and the type that says what they are.
const ALLOWED_UPWARD = new Set([
  'src/features/detection/evaluation/committed.ts -> src/lab/evaluate/report.ts',
  'src/features/detection/evaluation/committed.ts -> src/lab/report/evaluation.json',
]);

const files = ['src', 'db'].flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name) && !entry.parentPath.includes('migrations'))
    .map((entry) => join(entry.parentPath, entry.name)),
);

const imports = files.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].map(([, to = '']) => ({
    from,
    to: resolved(from, to),
  })),
);

test('imports go downwards only', () => {
  expect(imports.length).toBeGreaterThan(200);
  const upward = imports.filter(
    ({ from, to }) => !MAY_IMPORT[layerOf(from)]?.includes(layerOf(to)) && !ALLOWED_UPWARD.has(`${from} -> ${to}`),
  );
  expect(upward).toEqual([]);
});

test('a feature is reached from outside through its index or its components only', () => {
  const around = imports.filter(({ from, to }) => {
    const feature = /^src\/features\/([^/]+)\//.exec(to)?.[1];
    return (
      feature &&
      !from.startsWith(`src/features/${feature}/`) &&
      !/\/index\.ts$|\.astro$/.test(to) &&
      !ALLOWED_AROUND.has(`${from} -> ${to}`)
    );
  });
  expect(around).toEqual([]);
});

// Scripts for the browser are not part of a feature's index, which is for the server; content schemas are read before Astro runs.
const ALLOWED_AROUND = new Set([
  'src/pages/search.astro -> src/features/search/live/page.ts',
  'src/pages/recordings/[id].astro -> src/features/webinars/chapters.ts',
  'src/pages/recordings/[id].astro -> src/features/webinars/start-at.ts',
  'src/content.config.ts -> src/features/guidance/schema.ts',
  'src/content.config.ts -> src/features/guidance/jurisdiction-schema.ts',
]);

test('the detection library imports nothing outside itself, no package either', () => {
  const all = files
    .filter((file) => file.startsWith('src/detection/'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, to = '']) => to));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((to) => !to.startsWith('.'))).toEqual([]);
});

test('only one file knows lucia, and features know nothing of Astro', () => {
  const importing = (what: RegExp) => files.filter((file) => file.endsWith('.ts') && what.test(readFileSync(file, 'utf8')));
  expect(importing(/from 'lucia'/).sort()).toEqual(['src/features/people/session-store.ts', 'src/features/people/sessions.ts']);
  expect(importing(/from 'astro:/).filter((file) => file.startsWith('src/features/'))).toEqual([]);
});

test('files stay short enough to be read whole', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 220);
  expect(long).toEqual([]);
});

test('no file is called after nothing', () => {
  expect(files.filter((file) => /utils?|helpers?|manager|misc|common/i.test(file))).toEqual([]);
});

function layerOf(file: string): string {
  if (file.startsWith('db/')) return 'db';
  const [, folder = '', rest] = file.split('/');
  return rest === undefined ? 'edge' : folder;
}

function resolved(from: string, to: string): string {
  if (to.startsWith('#')) return to.slice(1);
  return normalize(join(dirname(from), to));
}
