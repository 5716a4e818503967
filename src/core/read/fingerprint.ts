import { type BigIntStats, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What each file of a content folder was like at one moment, by its path. Two moments can be compared. */
export type Fingerprint = ReadonlyMap<string, string>;

/**
 * Takes the fingerprint of a content folder: pictures, components and all other files in it, but not
 * what programs keep there (names with a full stop first, `node_modules`), nor the site itself.
 * It is cheap, because it reads no file: a file that is written gets another time of its last change.
 *
 * @param folder the content folder
 * @param sites folders in it that builds write
 */
export function fingerprint(folder: string, sites: readonly string[] = []): Fingerprint {
  const files = new Map<string, string>();
  const walk = (path: string, parents: readonly string[]) => {
    for (const name of namesIn(join(folder, path))) {
      const below = join(path, name);
      const full = join(folder, below);
      if (name.startsWith('.') || name === 'node_modules' || sites.includes(full)) continue;
      const found = statSync(full, { bigint: true, throwIfNoEntry: false });
      if (!found?.isDirectory()) files.set(below, found ? stateOf(found) : 'a link that leads nowhere');
      else if (!parents.includes(realpathSync(full))) walk(below, [...parents, realpathSync(full)]);
    }
  };
  walk('', [folder]);
  return files;
}

/** Files that were added, changed or deleted between two moments, in order. */
export function changedBetween(before: Fingerprint, after: Fingerprint): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

function stateOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}
