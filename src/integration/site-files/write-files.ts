import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Documentary } from '../../core/model/documentary.ts';
import { writeFile } from '../../files/write-file.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import { timed } from '../timings.ts';
import { siteFiles } from './site-files.ts';

/** Writes the search index and all files that are no pages into a folder. */
export async function writeFiles(model: Documentary, folder: string): Promise<void> {
  await Promise.all([
    timed('search', () => writeIndex(model, join(folder, 'pagefind'))),
    timed('files', () => writeSiteFiles(model, folder)),
  ]);
}

async function writeIndex(model: Documentary, folder: string): Promise<void> {
  for (const { path, content } of await buildIndex(model)) writeFile(join(folder, path), content);
}

/** One after the other, because only one is held at a time; Pagefind's answers come in between. */
async function writeSiteFiles(model: Documentary, folder: string): Promise<void> {
  for (const { path, make } of siteFiles(model)) {
    writeFile(join(folder, path), await make());
    await setImmediate();
  }
}
