import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Runs a build for a folder, wherever it is. Astro renames files out of a folder inside the project,
 * which no file system does across disks: for another disk the site is built beside the project's
 * cache and then put in place of what was there.
 *
 * @param build builds into the folder that it is given
 */
export async function acrossDisks(folder: string, build: (folder: string) => Promise<void>): Promise<void> {
  if (statSync(existingParent(resolve(folder))).dev === statSync('.').dev) return build(folder);
  mkdirSync('node_modules/.cache', { recursive: true });
  const near = mkdtempSync(join('node_modules', '.cache', 'build-'));
  try {
    await build(near);
    replaceContent(near, folder);
  } finally {
    rmSync(near, { recursive: true, force: true });
  }
}

function existingParent(path: string): string {
  return existsSync(path) ? path : existingParent(dirname(path));
}

/** As Astro itself does: what was there goes, a repository's own folder stays. */
function replaceContent(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(to)) {
    if (name !== '.git') rmSync(join(to, name), { recursive: true });
  }
  cpSync(from, to, { recursive: true });
}
