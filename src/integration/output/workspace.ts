import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LockedError, takeLock } from '../../files/lock.ts';

/** A folder of one build's own, where nobody sees the unfinished site. */
export interface Workspace {
  folder: string;
  remove(): void;
}

/**
 * Makes a workspace, and removes those that killed builds have left.
 *
 * @param workspaces the folder that holds all of them
 */
export function makeWorkspace(workspaces: string): Workspace {
  mkdirSync(workspaces, { recursive: true });
  for (const name of namesOf(workspaces)) removeIfDead(join(workspaces, name));
  const folder = join(workspaces, `${Date.now().toString(36)}-${process.pid}`);
  const release = takeLock(lockOf(folder), folder);
  mkdirSync(folder);
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
      release();
    },
  };
}

function lockOf(folder: string): string {
  return `${folder}.lock`;
}

function namesOf(workspaces: string): Set<string> {
  return new Set(readdirSync(workspaces).map((name) => name.replace(/\.lock.*$/, '')));
}

/** A build makes its lock before its folder: a folder without one has lost its build. */
function removeIfDead(folder: string): void {
  try {
    const release = takeLock(lockOf(folder), folder);
    rmSync(folder, { recursive: true, force: true });
    release();
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
  }
}
