import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { shownPath } from '../../core/read/files/content-folder.ts';
import { foreignFiles } from './marker.ts';
import { OutputError, reasonOf } from './output-error.ts';

/** Folders that a site must not be written over. */
export interface Precious {
  /** The content folder. A site may be written beside what is read from it, as `dist`. */
  content: string;
  /** The project's folder, where commands run. */
  project: string;
  /** Folders of source files: nothing is written into them. */
  sources: readonly string[];
  home?: string;
}

/** Folders of a content folder that are read. */
const readFolders = ['sections', 'media', 'components', 'public'];

/** What marks the root of a repository. */
const repositories = ['.git', '.hg', '.svn', '.jj'];

/**
 * The folder that a site is written to, with symbolic links followed. What is in it will be replaced.
 *
 * @param named as the user wrote it
 * @throws {OutputError} where that would cost somebody their files, or cannot work
 */
export function outputFolder(named: string, precious: Precious): string {
  const folder = realPath(resolve(named));
  const reason =
    reasonOfPlace(folder, precious) ??
    (existsSync(folder) ? reasonOfContent(folder) : reasonOfAccess(existingParent(folder)));
  if (reason !== undefined) {
    throw new OutputError(
      `The site cannot be written to ${shownPath(resolve(named))}: ${reason}. Or choose another folder with OUT_DIR.`,
    );
  }
  return folder;
}

/** Follows links, also above a folder that is not there yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    throw new OutputError(`${shownPath(path)} is a link that leads nowhere. Delete it, or make its target.`);
  }
  return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
}

function reasonOfPlace(folder: string, precious: Precious): string | undefined {
  const content = realPath(precious.content);
  const home = realPath(precious.home ?? homedir());
  const holds = (place: string) => isWithin(realPath(place), folder);
  if (folder === parse(folder).root) return 'it is the root of the disk';
  if (holds(home)) return home === folder ? 'it is your home folder' : 'it holds your home folder';
  if (holds(content)) return content === folder ? 'it is the content folder' : 'it holds the content folder';
  if (holds(precious.project)) return 'it is or holds the project’s folder';
  if (isWithin(folder, content) && !isBesideContent(folder, content)) return 'it lies in the content folder';
  for (const source of precious.sources) {
    if (holds(source)) return `it is or holds ${shownPath(source)}, which has source files`;
    if (isWithin(folder, realPath(source))) return `it lies in ${shownPath(source)}, which has source files`;
  }
  if (repositories.some((name) => folder.split(sep).includes(name))) return 'it lies in a repository’s data';
  return isInPackages(folder) ? 'packages are installed there' : undefined;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** A documentary in a folder of its own has its site in there too. */
function isBesideContent(folder: string, content: string): boolean {
  return dirname(folder) === content && !readFolders.includes(basename(folder).toLowerCase());
}

/** In `node_modules`, tools have their caches in folders that begin with a full stop. */
function isInPackages(folder: string): boolean {
  const steps = folder.split(sep);
  const at = steps.lastIndexOf('node_modules');
  return at !== -1 && !steps[at + 1]?.startsWith('.');
}

function reasonOfContent(folder: string): string | undefined {
  if (!statSync(folder).isDirectory()) return 'it is a file';
  if (repositories.some((name) => existsSync(join(folder, name)))) return 'it is the root of a repository';
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) {
    return 'a disk is mounted there, so that it cannot be replaced as a whole. Take a folder in it';
  }
  const closed = [folder, dirname(folder)].map(reasonOfAccess).find((reason) => reason !== undefined);
  return closed ?? reasonOfFiles(folder);
}

function existingParent(path: string): string {
  return existsSync(path) ? path : existingParent(dirname(path));
}

function reasonOfAccess(folder: string): string | undefined {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return `${shownPath(folder)} cannot be written (${reasonOf(error)})`;
  }
}

function reasonOfFiles(folder: string): string | undefined {
  const foreign = foreignFiles(folder);
  if (foreign.length === 0) return undefined;
  const named = foreign.slice(0, 3).join(', ');
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
  return `it has files that no build has written, and they would be lost (${named}${more}). Move them; or delete the folder, where an older version built it`;
}
