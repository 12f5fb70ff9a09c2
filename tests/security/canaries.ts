import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '#db/demo/topics/index.ts';
import { webinars } from '#db/demo/webinars.ts';

/** Words that stand in one place only, which tell that the place has been reached. */
export interface Canary {
  /** The page that it is from. */
  address: string;
  text: string;
  /** Who may read it: every member, one group, or staff, who see drafts. */
  readers: 'members' | 'group' | 'staff';
}

/** Of every page of content that is not public: title, summary and three sentences, as far as no public page has the same words. */
export function canariesOfContent(): Canary[] {
  const pages = ['guidance', 'guidance/jurisdictions', 'engagement', 'events'].flatMap(pagesBelow);
  const open = flat(
    pages
      .filter(({ readers }) => readers === 'everybody')
      .map(({ source }) => source)
      .join('\n'),
  );
  return pages.flatMap(({ address, source, title, summary, readers }) => {
    if (readers === 'everybody') return [];
    const hidden = (text: string) => text !== '' && !open.includes(flat(text));
    const own = sentencesOf(source).filter(hidden);
    const chosen = [own[0], own[Math.floor(own.length / 2)], own.at(-1)].map((text) => text ?? '');
    return [...[title, summary].filter(hidden), ...chosen].map((text) => ({ address, text, readers }));
  });
}

/** Whole sentences without markup or quotation marks: those come out of every renderer as they went in. */
function sentencesOf(source: string): string[] {
  const mdx = source.startsWith('---');
  const body = mdx ? source.split(/^---$/m).slice(2).join('---') : source;
  const whole = mdx
    ? /(?<=^|[.!?] |。)[\p{L}][^.!?。*_[\](){}<>`|#"'“”’&\n]{14,}(?:[.!?](?=\s|$)|。)/gmu
    : /(?<=^ +(?:- )?says: )[\p{L}][^*_[\](){}<>`|#"'“”’&:\n]{24,}\.$/gmu;
  return [...body.matchAll(whole)].map(([sentence]) => sentence);
}

/** Of every topic of the demo: its title, and how its first post begins. */
export const canariesOfForum = (): string[] => topics.flatMap(({ title, posts }) => [title, (posts[0]?.body ?? '').slice(0, 60)]);

/** Of every webinar for members. */
export const canariesOfWebinars = (): string[] =>
  webinars.filter(({ audience }) => audience === 'members').flatMap(({ title, summary }) => [title, summary]);

/** Lines of some length that are said in the recordings of the demo, in each language, and written nowhere in the content. */
export function captionsOfDemo(): string[] {
  const written = flat(
    ['guidance', 'guidance/jurisdictions', 'engagement', 'events']
      .flatMap(pagesBelow)
      .map(({ source }) => source)
      .join('\n'),
  );
  return readdirSync('db/demo/recordings')
    .filter((name) => /\.(en|ko)\.vtt$/.test(name))
    .flatMap((name) => readFileSync(join('db/demo/recordings', name), 'utf8').split('\n'))
    .filter((line) => line.length > 18 && !line.includes('-->') && !written.includes(line));
}

/** As a reader sees it: without the entities of HTML, and with single spaces. */
export const flat = (text: string): string =>
  text
    .replaceAll(/&#39;|&#x27;|&apos;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    // Pagefind parts the words of Japanese with signs of no width.
    .replaceAll('\u200b', '')
    .replaceAll(/\s+/g, ' ');

function pagesBelow(kind: string) {
  const folder = join('content', kind.replace('guidance/jurisdictions', 'jurisdictions'));
  return readdirSync(folder)
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .map((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      const field = (key: string) => new RegExp(`^${key}: *["']?(.*?)["']?$`, 'm').exec(source)?.[1] ?? '';
      return {
        address: `/${kind}/${name.replace(/\.(mdx|yaml)$/, '')}`,
        source,
        // The names of places stand on many pages.
        title: field('title'),
        summary: field('summary'),
        readers: readersOf(field('audience'), field('draft') === 'true'),
      };
    });
}

function readersOf(audience: string, draft: boolean): Canary['readers'] | 'everybody' {
  if (draft) return 'staff';
  if (audience.startsWith('group:')) return 'group';
  return audience === 'members' ? 'members' : 'everybody';
}
