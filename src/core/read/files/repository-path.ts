import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * A file's path within its repository, for a link to edit it. Where it lies in none, its path from
 * where the command runs; beyond that, with the folder that holds it.
 */
export function repositoryPath(file: string): string {
  const path = resolve(file);
  const root = repositoryOf(dirname(path)) ?? (isBelow(path, process.cwd()) ? process.cwd() : undefined);
  return relative(root ?? dirname(dirname(path)), path)
    .split(sep)
    .join('/');
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryOf(dirname(folder));
}

function isBelow(path: string, folder: string): boolean {
  return !relative(folder, path).startsWith('..');
}
