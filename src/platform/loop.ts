import { log } from './log.ts';

/** Runs `work` now and then every `ms`, never twice at once; `stop` waits for the run under way. */
export function startLoop(ms: number, work: () => Promise<unknown>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = run();

  async function run() {
    try {
      await work();
    } catch (error) {
      log.error({ err: { name: (error as Error).name, code: (error as { code?: string }).code } }, 'background work failed');
    }
    if (!stopped) timer = setTimeout(() => void (running = run()), ms);
  }

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
