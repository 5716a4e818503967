/** Signals by which people and systems stop a build. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Cleans up if the process ends before a build is finished. A process also ends, without an error,
 * when all that it waits for is gone: a helper process that was killed never answers. That is a
 * failure too.
 *
 * @param state what is true of the site then, for the message
 * @returns a function to call when the build is finished
 */
export function whenProcessEnds(state: string, cleanUp: () => void): () => void {
  const onExit = (code: number) => {
    cleanUp();
    // Node's status for a promise that can no longer be kept is 13.
    if (code !== 0 && code !== 13) return;
    console.error(
      `The build ended before it was finished: a helper process was lost. The memory may be full. ${state}`,
    );
    process.exitCode = 1;
  };
  const onSignal = (signal: NodeJS.Signals) => {
    cleanUp();
    console.error(`\nThe build was stopped. ${state}`);
    process.kill(process.pid, signal);
  };
  process.on('exit', onExit);
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
}
