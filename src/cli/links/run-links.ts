import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../core/read/content.ts';
import { shownPath } from '../../core/read/files/content-folder.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import { type Asked, checkLinks, type LinkOptions } from './check-links.ts';
import { linksReport } from './report-links.ts';
import { findSingleFile, privateFolder, type SavedPage, savePage } from './save-page.ts';
import { updatedSources } from './write-sources.ts';

/** What the command is asked to do. */
export interface RunOptions extends LinkOptions {
  /** Puts what was found into `sources.yaml`. */
  write: boolean;
  /** A folder in which to keep the pages that are alive. */
  save: string | undefined;
  /** Folders that readers get, in which nothing may be kept. */
  published: readonly string[];
  /** The day of asking, YYYY-MM-DD. */
  today: string;
  print: (line: string) => void;
}

/**
 * Checks all addresses, reports what became of them and, on request, writes it down.
 *
 * @throws {UsageError} where the folder for copies is published, or `sources.yaml` cannot be read
 */
export async function runLinks(content: Content, options: RunOptions): Promise<Asked[]> {
  const folder = options.save && privateFolder(options.save, options.published);
  const asked = await checkLinks(content, options);
  options.print(linksReport(asked));
  const saved = folder ? await savePages(folder, asked, options) : new Map<string, SavedPage>();
  if (options.write || saved.size > 0) writeSources(content.folder, asked, saved, options);
  else options.print('Nothing was written. --write puts this into sources.yaml.');
  return asked;
}

async function savePages(folder: string, asked: readonly Asked[], options: RunOptions) {
  const singleFile = findSingleFile();
  const saved = new Map<string, SavedPage>();
  for (const { url, uses, answer } of asked) {
    const source = uses.find((use) => use.kind === 'source');
    if (source?.kind !== 'source' || (answer.outcome !== 'alive' && answer.outcome !== 'moved')) continue;
    const page = await savePage(folder, source.key, url, singleFile, options.timeout);
    if (page === undefined) options.print(`Not kept: @${source.key}, ${url}`);
    else saved.set(source.key, page);
  }
  const how = singleFile === undefined ? ' as the servers send them (SingleFile is not installed)' : '';
  options.print(`Pages kept in ${folder}${how}: ${saved.size}`);
  return saved;
}

function writeSources(
  contentFolder: string,
  asked: readonly Asked[],
  saved: ReadonlyMap<string, SavedPage>,
  options: RunOptions,
): void {
  const path = join(contentFolder, 'sources.yaml');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = updatedSources(before, options.write ? asked : [], saved, options.today);
  if (after !== before) writeAtomically(path, after);
  options.print(after === before ? 'sources.yaml says so already.' : `Written: ${shownPath(path)}`);
}
