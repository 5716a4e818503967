/**
 * Where a build spends its time, printed where `DOCUMENTARY_TIMINGS` is set: `npm run bench` reads it.
 * Stages overlap: search is indexed while pages are written.
 */
export async function timed<T>(stage: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  report(stage, start);
  return result;
}

/** The same for a stage that begins in one place and ends in another: call what is returned at its end. */
export function startTimer(stage: string): () => void {
  const start = performance.now();
  return () => report(stage, start);
}

function report(stage: string, start: number): void {
  if (process.env['DOCUMENTARY_TIMINGS'] === undefined) return;
  console.log(`timing ${stage}: ${Math.round(performance.now() - start)} ms`);
}
