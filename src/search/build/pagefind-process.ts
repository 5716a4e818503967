import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { basename } from 'node:path';
import { close } from 'pagefind';

/**
 * Runs something with Pagefind, and fails when Pagefind's process ends meanwhile: Pagefind itself
 * would never answer. It does not expose its process; Node reports every process that is started.
 * Its service is closed at the end, with every index that it holds.
 *
 * @throws {Error} where the process ends before the run does
 */
export async function withPagefind<T>(run: () => Promise<T>): Promise<T> {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const hear = (message: unknown) => {
    const child = (message as { process: ChildProcess }).process;
    child.once('exit', (code, signal) => {
      if (basename(child.spawnfile).startsWith('pagefind')) reject(endedEarly(code, signal));
    });
  };
  subscribe('child_process', hear);
  try {
    return await Promise.race([
      lost,
      run().catch((error) => (isClosed(error) ? lost : Promise.reject(error))),
    ]);
  } finally {
    unsubscribe('child_process', hear);
    await close();
  }
}

/** What Pagefind says when a message no longer gets through; how the process ended is known a moment later. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.message === 'Pagefind backend closed';
}

function endedEarly(code: number | null, signal: NodeJS.Signals | null): Error {
  const how = signal === null ? `with status ${code}` : `by ${signal}`;
  const hint = signal === 'SIGKILL' ? ' The memory may be full: close other programs and build again.' : '';
  return new Error(`The search index could not be built: Pagefind's process was ended ${how}.${hint}`);
}
