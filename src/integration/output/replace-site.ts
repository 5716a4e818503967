import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../files/code-of.ts';
import { listFiles } from '../../files/list-files.ts';
import { OutputError, reasonOf } from './output-error.ts';

/** Where the new site and the old one are for the moment of the exchange: beside the site, so on the same disk. */
function placesBeside(folder: string): { incoming: string; outgoing: string } {
  const beside = (ending: string) => join(dirname(folder), `.${basename(folder)}.${ending}`);
  return { incoming: beside('incoming'), outgoing: beside('outgoing') };
}

/** The lock of a site's folder. */
export function lockOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.lock`);
}

/** Brings back the old site, and removes the rest, where a process was killed in the middle of an exchange. */
export function recoverReplacement(folder: string): void {
  const { incoming, outgoing } = placesBeside(folder);
  if (existsSync(outgoing) && !existsSync(folder)) renameSync(outgoing, folder);
  rmSync(outgoing, { recursive: true, force: true });
  rmSync(incoming, { recursive: true, force: true });
}

/**
 * Puts a finished site in the place of the old one. Until the last moment nothing of the old one
 * changes; that moment is two renames, with no other code of this process in between.
 *
 * @throws {OutputError} where it cannot be done; the old site is then in its place
 */
export function replaceSite(site: string, folder: string): void {
  const { incoming, outgoing } = placesBeside(folder);
  try {
    moveBeside(site, incoming);
    if (existsSync(folder)) renameSync(folder, outgoing);
    renameSync(incoming, folder);
  } catch (error) {
    recoverReplacement(folder);
    throw new OutputError(
      `The new site could not be put in its place, ${folder}: ${reasonOf(error)}. What was there is as it was.`,
      { cause: error },
    );
  }
  rmSync(outgoing, { recursive: true, force: true });
}

/** Files are renamed within a disk, and copied to another. */
function moveBeside(site: string, incoming: string): void {
  mkdirSync(dirname(incoming), { recursive: true });
  try {
    renameSync(site, incoming);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    copyFolder(site, incoming);
  }
}

/** Node's `cpSync` reports a full disk as `EIO`. */
function copyFolder(from: string, to: string): void {
  for (const path of listFiles(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}
