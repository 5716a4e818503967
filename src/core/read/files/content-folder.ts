import { isAbsolute, relative, resolve } from 'node:path';

/** The content folder: `CONTENT_DIR`, relative to the project or absolute; `content` by default. */
export function contentFolder(): string {
  const named = process.env['CONTENT_DIR'];
  return resolve(named === undefined || named === '' ? 'content' : named);
}

/** Paths are shown as the editor would type them from where the command runs. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
