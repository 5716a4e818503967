import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf } from '../../files/code-of.ts';
import { listFiles } from '../../files/list-files.ts';

/** The file by which a build knows a folder that an earlier build wrote, and every file in it. */
export const markerName = '.documentary-build';

/** Files that desktops write into every folder that they show. */
const ofDesktops = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Marks a folder and all that is in it now as written by a build. No date: the same content gives the same bytes. */
export function markBuild(folder: string): void {
  const files = listFiles(folder).filter((path) => path !== markerName);
  const text = { note: 'Written by a build. The next build replaces this folder.', files };
  writeFileSync(join(folder, markerName), `${JSON.stringify(text, undefined, 1)}\n`);
}

/** Files in a folder that no build wrote, in order. */
export function foreignFiles(folder: string): string[] {
  const known = new Set([markerName, ...markedFiles(folder)]);
  return listFiles(folder).filter((path) => !known.has(path) && !ofDesktops.has(basename(path)));
}

function markedFiles(folder: string): string[] {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, markerName), 'utf8'));
    return Array.isArray(files) ? files.map(String) : [];
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return [];
    throw error;
  }
}
