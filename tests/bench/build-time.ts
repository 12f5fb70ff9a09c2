// Part i: the full build (pages, server, search index) as it is, and with 1,000 more pages of guidance, in a copy of the tree.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Bench } from './run.ts';
import type { Row } from './table.ts';

const MORE = 1000;
const PARTS = ['src', 'db', 'content', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const MODEL = 'content/guidance/livestream-evidence.mdx';

export function buildTime({ say }: Bench): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-build-'));
  try {
    for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const asItIs = build(folder);
    say(`built as it is: ${asItIs.toFixed(1)} s`);
    const model = readFileSync(MODEL, 'utf8');
    for (let no = 1; no <= MORE; no++)
      writeFileSync(join(folder, `content/guidance/copy-${no}.mdx`), model.replace(/^title: .*$/m, `title: Copy number ${no}`));
    const filled = build(folder);
    return [
      { part: 'i', what: 'full build as it is', value: `${asItIs.toFixed(1)} s` },
      {
        part: 'i',
        what: `full build with ${MORE} more pages`,
        value: `${filled.toFixed(1)} s`,
        note: `${(filled - asItIs).toFixed(1)} s per ${MORE} pages, ${(filled / asItIs).toFixed(2)}x`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['src/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0) throw new Error(`the build in ${folder} failed: ${stderr.slice(-2000)}`);
  return (performance.now() - began) / 1000;
}
