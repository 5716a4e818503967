import { setTimeout } from 'node:timers/promises';
import { LockedError, takeLock } from '../../files/lock.ts';

/** How long to wait for another command that adds to the same file, in milliseconds. */
const patience = 20_000;

/**
 * Takes a lock, and waits while another process has it.
 *
 * @returns a function that gives the lock back
 * @throws {LockedError} where it is not given back in time
 */
export async function waitForLock(path: string, what: string): Promise<() => void> {
  for (const end = Date.now() + patience; ; await setTimeout(50)) {
    try {
      return takeLock(path, what);
    } catch (error) {
      if (!(error instanceof LockedError) || Date.now() > end) throw error;
    }
  }
}
