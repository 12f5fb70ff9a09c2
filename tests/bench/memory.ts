// Part c: resident memory of the portal after its first page, and after a time under load.
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './run.ts';
import { load } from './load.ts';
import { startPortal } from './server-process.ts';
import { MB, type Row } from './table.ts';

const LOAD_SECONDS = 15;
const SETTLE_MS = 2000;

export async function memory({ database, reader, say }: Bench): Promise<Row[]> {
  const portal = await startPortal(database, { path: reader.topicPaths[0] ?? '/', cookie: reader.cookie });
  try {
    await pause(SETTLE_MS);
    const before = portal.residentBytes();
    say('loading');
    await load(portal, { paths: reader.topicPaths, cookie: reader.cookie }, LOAD_SECONDS);
    await pause(SETTLE_MS);
    return [
      { part: 'c', what: 'resident memory after the start', value: MB(before), note: 'goal: at most 200 MB' },
      { part: 'c', what: `resident memory after ${LOAD_SECONDS} s of load`, value: MB(portal.residentBytes()) },
    ];
  } finally {
    await portal.stop();
  }
}
