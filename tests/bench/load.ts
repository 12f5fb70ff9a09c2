// Twenty connections that ask for a set of pages, over and over.
import autocannon from 'autocannon';
import type { Measured } from './server-process.ts';
import { median, percentile } from './table.ts';

const CONNECTIONS = 20;
const WARM_UP_SECONDS = 5;
const ROUND_SECONDS = 6;
const ROUNDS = 3;

export interface Pages {
  paths: string[];
  cookie: string;
}

/** The pages that each of several servers is asked for. */
type PagesOf = (server: number) => Pages;

export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  /** Of the server's process; on a busy machine this says more than requests a second. */
  processorMs: number | null;
}

/** Warms every server up, then loads one after the other, in turns, and gives the median of the turns of each. */
export async function loadInTurns(servers: Measured[], pages: PagesOf, say: (line: string) => void): Promise<Load[]> {
  for (const [at, server] of servers.entries()) await load(server, pages(at), WARM_UP_SECONDS);
  const turns: Load[][] = servers.map(() => []);
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [at, server] of servers.entries()) {
      const turn = await load(server, pages(at), ROUND_SECONDS);
      turns[at]?.push(turn);
      say(`round ${round} of ${ROUNDS}, server ${at + 1}: ${Math.round(turn.perSecond)} requests a second`);
    }
  }
  return turns.map(medians);
}

/** Loads a server once; an answer that is not a page ends the measurement. */
export async function load(server: Measured, { paths, cookie }: Pages, seconds: number): Promise<Load> {
  const times: number[] = [];
  const before = server.processorMs();
  const running = autocannon({
    url: server.origin,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { cookie },
    requests: paths.map((path) => ({ path })),
  });
  // Autocannon's own percentiles are whole milliseconds.
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { '2xx': good, non2xx, errors, timeouts, duration } = await running;
  const after = server.processorMs();
  if (non2xx + errors + timeouts > 0) {
    throw new Error(
      `under load ${non2xx} answers were not pages, ${errors} failed and ${timeouts} came too late; nothing can be said about the rest`,
    );
  }
  return {
    perSecond: good / duration,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    processorMs: before === null || after === null ? null : (after - before) / good,
  };
}

const medians = (turns: Load[]): Load => ({
  perSecond: median(turns.map(({ perSecond }) => perSecond)),
  p50: median(turns.map(({ p50 }) => p50)),
  p99: median(turns.map(({ p99 }) => p99)),
  processorMs: turns.some(({ processorMs }) => processorMs === null)
    ? null
    : median(turns.map(({ processorMs }) => processorMs ?? 0)),
});
