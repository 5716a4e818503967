/** The stages that have ended, printed when the process ends: Astro prints a line a page in between. */
const ended: string[] = [];

/**
 * Where a build spends its time, printed where `DOCUMENTARY_TIMINGS` is set: `npm run bench` reads it.
 * Stages overlap: search is indexed while pages are written.
 */
export async function timed<T>(stage: string, run: () => T | Promise<T>): Promise<T> {
  const end = startTimer(stage);
  const result = await run();
  end();
  return result;
}

/** The same for a stage that begins in one place and ends in another: call what is returned at its end. */
export function startTimer(stage: string): () => void {
  const start = performance.now();
  return () => {
    if (process.env['DOCUMENTARY_TIMINGS'] === undefined) return;
    if (ended.length === 0) process.once('exit', () => console.log(ended.join('\n')));
    ended.push(`timing ${stage}: ${Math.round(performance.now() - start)} ms`);
  };
}
