/**
 * Runs one task after another was asked for, and drops the outcome of every task but the last: the
 * results of an older query never replace those of a newer one.
 */
export function latestOnly(): <T>(task: () => Promise<T>, then: (outcome: T) => void, failed: (error: unknown) => void) => Promise<void> {
  let current = 0;
  return async (task, then, failed) => {
    current += 1;
    const mine = current;
    try {
      const outcome = await task();
      if (mine === current) then(outcome);
    } catch (error) {
      if (mine === current) failed(error);
    }
  };
}
