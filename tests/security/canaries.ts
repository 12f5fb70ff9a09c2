import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '#db/demo/topics/index.ts';
import { webinars } from '#db/demo/webinars.ts';

/** Words that stand in one place only, which tell that the place has been reached. */
export interface Canary {
  /** The page of members that it is from, for those that are content. */
  address: string;
  text: string;
}

/** Of every page of content for members: title, summary and three sentences, as far as no public page has the same words. */
export function canariesOfContent(): Canary[] {
  const pages = ['guidance', 'engagement', 'events'].flatMap(pagesBelow);
  const open = flat(
    pages
      .filter(({ audience }) => audience === 'public')
      .map(({ source }) => source)
      .join('\n'),
  );
  return pages
    .filter(({ audience }) => audience === 'members')
    .flatMap(({ address, source, title, summary }) => {
      const body = source.split(/^---$/m).slice(2).join('---');
      // Whole sentences without markup or quotation marks: those come out of every renderer as they went in.
      const sentences = [...body.matchAll(/(?<=^|[.!?] )[\p{L}][^.!?*_[\](){}<>`|#"'“”’&\n]{24,}[.!?](?=\s|$)/gmu)].map(
        ([sentence]) => sentence,
      );
      const hidden = (text: string) => !open.includes(flat(text));
      const own = sentences.filter(hidden);
      const chosen = [own[0], own[Math.floor(own.length / 2)], own.at(-1)];
      return [...[title, summary].filter(hidden), ...chosen].map((text) => ({ address, text: text ?? '' }));
    });
}

/** Of every topic of the demo: its title, and how its first post begins. */
export const canariesOfForum = (): string[] => topics.flatMap(({ title, posts }) => [title, (posts[0]?.body ?? '').slice(0, 60)]);

/** Of every webinar for members. */
export const canariesOfWebinars = (): string[] =>
  webinars.filter(({ audience }) => audience === 'members').flatMap(({ title, summary }) => [title, summary]);

/** As a reader sees it: without the entities of HTML, and with single spaces. */
export const flat = (text: string): string =>
  text
    .replaceAll(/&#39;|&#x27;|&apos;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(/\s+/g, ' ');

function pagesBelow(kind: string) {
  return readdirSync(join('content', kind))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const source = readFileSync(join('content', kind, name), 'utf8');
      const field = (key: string) => new RegExp(`^${key}: *["']?(.*?)["']?$`, 'm').exec(source)?.[1] ?? '';
      return {
        address: `/${kind}/${name.replace(/\.mdx$/, '')}`,
        source,
        title: field('title'),
        summary: field('summary'),
        audience: field('audience'),
      };
    });
}
