import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files below a folder, as paths from there with `/`, in order. Symbolic links are listed, not
 * followed: they may lead anywhere, and round in circles.
 */
export function listFiles(folder: string): string[] {
  return below(folder, '').sort();
}

function below(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(folder, `${path}${entry.name}/`) : [`${path}${entry.name}`],
  );
}
