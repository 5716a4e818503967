/** Does what was asked for; gives up where the signal says that it is no longer wanted. */
export type Task<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Runs tasks of which only the last one counts: each ends those before it, so that the results of
 * an older query never replace those of a newer one, nor load what nobody waits for.
 */
export function latestOnly(): <T>(
  task: Task<T>,
  then: (outcome: T) => void,
  failed: (error: unknown) => void,
) => void {
  let current = new AbortController();
  return async (task, then, failed) => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    try {
      const outcome = await task(mine.signal);
      if (!mine.signal.aborted) then(outcome);
    } catch (error) {
      if (!mine.signal.aborted) failed(error);
    }
  };
}
