import { pino } from 'pino';

/**
 * JSON lines on standard output. What is logged: methods, status codes, durations, ids of our own.
 * Never addresses with their query, bodies, names, e-mail addresses, tokens or search text.
 */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** What is printed of a bug: its kind, the database's code and where it happened. Never the values of a query, nor an address. */
export function describeBug(bug: unknown): string {
  if (!(bug instanceof Error)) return withoutValues(String(bug));
  const { name, cause } = bug;
  const code = (bug as { code?: string }).code ?? (cause as { code?: string } | undefined)?.code;
  // A query's error ends with its parameters, in which a person's text may hold anything, also lines that look like frames.
  const query = (bug as { query?: string }).query;
  const what = query ? `Failed query: ${query}` : withoutValues(bug.message);
  const frames = (bug.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`${name}${code ? ` (${code})` : ''}: ${what}`, ...frames.slice(query ? -FRAMES : 0)].join('\n');
}

const FRAMES = 6;

const withoutValues = (text: string) =>
  text
    .replace(/\nparams: [\s\S]*$/, '')
    .replace(/\b(detail|parameters?|where): '.*'/gi, '$1: (left out)')
    .replace(/=\([^)]*\)/g, '=(left out)')
    .replace(/https?:\/\/\S+/g, '(an address)');

/** Astro prints bugs of pages to the console by itself: from here on they go through `describeBug`. */
export function guardConsole(): void {
  console.error = (...said: unknown[]) => log.error(said.map(describeBug).join(' '));
}
