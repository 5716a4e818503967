import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../files/list-files.ts';
import type { MediaType } from './media-types.ts';

/** The engine's own `public/`, which it publishes for every documentary. */
const folder = fileURLToPath(new URL('../../../public', import.meta.url));

const types: Readonly<Record<string, MediaType>> = { '.ico': 'ico', '.png': 'png', '.svg': 'svg' };

/** A file that is published as it is. */
interface EngineFile {
  path: string;
  type: MediaType;
  read: () => Uint8Array;
}

/**
 * The icons and other files of the engine's `public/`, less those that Astro publishes by itself.
 *
 * @param published the `public/` that Astro publishes: the documentary's own, or the engine's in its repository
 */
export function engineFiles(published: string): EngineFile[] {
  return listFiles(folder).flatMap((path) => {
    const type = types[extname(path)];
    if (type === undefined || existsSync(join(published, path))) return [];
    return [{ path, type, read: () => readFileSync(join(folder, path)) }];
  });
}
