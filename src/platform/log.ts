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
