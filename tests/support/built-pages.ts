import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPages, type ContentPage } from '#src/features/guidance/index.ts';

/** A page as a build leaves it, for members and about nothing, but for what `about` says. */
export const aPage = (about: Partial<ContentPage> & Pick<ContentPage, 'path' | 'title'>): ContentPage => ({
  kind: 'Guidance',
  summary: 'A page of the test.',
  lang: 'en',
  audience: 'members',
  draft: false,
  order: 1,
  topics: ['evidence'],
  jurisdictions: [],
  reviewed: new Date('2026-11-01'),
  nextReview: new Date('2027-05-01'),
  changes: [],
  text: 'Words.',
  ...about,
});

/** Makes these the pages of this process, which reads the ones of a build once: from a folder of our own. */
export function usePages(pages: ContentPage[]): void {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-pages-'));
  mkdirSync(join(folder, 'dist/run'), { recursive: true });
  writeFileSync(join(folder, 'dist/run/pages.json'), JSON.stringify(pages));
  process.chdir(folder);
  const used = builtPages();
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
  if (used.length !== pages.length) throw new Error('the pages of the build had been read before');
}
