import { pino } from 'pino';

/**
 * JSON lines on standard output. What is logged: route patterns, status codes, durations, ids of our own.
 * Never addresses with their query, bodies, names, e-mail addresses, tokens or search text.
 */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** What is printed of a bug: where it happened and its kind. A database error quotes the values of its query; those go. */
export function describeBug(bug: unknown): string {
  const text = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
  return text
    .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '')
    .replace(/\b(detail|parameters?|where): '.*'/gi, '$1: (left out)')
    .replace(/=\([^)]*\)/g, '=(left out)');
}

/** Astro prints bugs of pages to the console by itself: from here on they go through `describeBug`. */
export function guardConsole(): void {
  console.error = (...said: unknown[]) => log.error(said.map(describeBug).join(' '));
}
