const PAUSE_MS = 200;

/** Runs `search` once somebody has paused; what was begun for older words is aborted, and never shown. */
export function afterTyping<Answer>(
  search: (signal: AbortSignal) => Promise<Answer>,
  show: (answer: Answer) => void,
): () => void {
  let running: AbortController | undefined;
  return () => {
    running?.abort();
    const { signal } = (running = new AbortController());
    setTimeout(() => {
      if (signal.aborted) return;
      void search(signal).then((answer) => {
        if (!signal.aborted) show(answer);
      });
    }, PAUSE_MS);
  };
}
