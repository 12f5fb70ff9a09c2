// Part b: from `node dist/run/server.mjs` on a filled database to the first topic page it answers.
import type { Bench } from './run.ts';
import { startPortal } from './server-process.ts';
import { median, type Row, whole } from './table.ts';

const STARTS = 5;

export async function startUp({ database, reader, say }: Bench): Promise<Row[]> {
  const times: number[] = [];
  const processor: number[] = [];
  for (let start = 1; start <= STARTS; start++) {
    const portal = await startPortal(database, { path: reader.topicPaths[0] ?? '/', cookie: reader.cookie });
    times.push(portal.startedInMs);
    processor.push(portal.processorMs() ?? NaN);
    await portal.stop();
    say(`start ${start} of ${STARTS}: ${whole(portal.startedInMs)} ms`);
  }
  return [
    {
      part: 'b',
      what: `start to first topic page, median of ${STARTS}`,
      value: `${whole(median(times))} ms`,
      note: `processor time ${whole(median(processor))} ms; goal: at most 1,500 ms`,
    },
  ];
}
