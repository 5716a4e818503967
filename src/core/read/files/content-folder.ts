import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Where a documentary lies; both paths are absolute. */
export interface Project {
  /** The folder that Astro runs in: its `astro.config.mjs` is respected, its packages are found. */
  root: string;
  /** The folder that holds `documentary.yaml`. */
  content: string;
}

/**
 * Finds a documentary: a folder has it in `content/`, or is itself the content folder.
 *
 * @param named a folder, relative to where the command runs; `CONTENT_DIR` or the current one by default
 */
export function findProject(named = process.env['CONTENT_DIR']): Project {
  const folder = resolve(named ?? '');
  const content = holdsDocumentary(folder) ? folder : join(folder, 'content');
  if (content !== folder && (holdsDocumentary(content) || !named)) return { root: folder, content };
  const parent = dirname(folder);
  const root = basename(folder) === 'content' && configFileOf(parent) !== undefined ? parent : folder;
  return { root, content: folder };
}

/** The content folder that a command works on. */
export function contentFolder(): string {
  return findProject().content;
}

/** The Astro configuration of a folder, if it has its own. */
export function configFileOf(folder: string): string | undefined {
  return ['mjs', 'js', 'ts', 'mts']
    .map((ending) => join(folder, `astro.config.${ending}`))
    .find((file) => existsSync(file));
}

function holdsDocumentary(folder: string): boolean {
  return existsSync(join(folder, 'documentary.yaml'));
}

/** Paths are shown as the editor would type them from where the command runs. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
