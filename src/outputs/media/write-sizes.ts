import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Documentary } from '../../core/model/documentary.ts';
import { type SizedPicture, sizedPictures } from '../../core/model/prose/picture-sizes.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import { writeFile } from '../../files/write-file.ts';

/** Makes a picture in another size and format. */
export type Resize = (bytes: Uint8Array, wanted: SizedPicture) => Promise<Uint8Array>;

/** Where pictures come from and go to. */
interface Folders {
  /** The content folder. */
  content: string;
  /** The site that is built. */
  site: string;
  /** What earlier builds have made, by the content of the picture. */
  cache: string;
}

/**
 * Writes the sizes of all pictures that the prose shows.
 *
 * @param settings what else the result depends on, as text
 */
export async function writeSizes(
  documentary: Documentary,
  { content, site, cache }: Folders,
  resize: Resize,
  settings: string,
): Promise<void> {
  const pictures = [...sizedPictures(documentary)].filter(([, sizes]) => sizes.length > 0);
  if (pictures.length === 0) return;
  mkdirSync(cache, { recursive: true });
  const queue = pictures.values();
  const work = async () => {
    for (const [path, sizes] of queue) {
      const bytes = await readFile(join(content, path));
      const hash = createHash('sha256').update(settings).update(bytes).digest('hex').slice(0, 32);
      for (const size of sizes) {
        const known = join(cache, `${hash}-${size.width}.${size.format}`);
        const made = existsSync(known) ? await readFile(known) : await resize(bytes, size);
        if (!existsSync(known)) writeAtomically(known, made);
        writeFile(join(site, size.path), made);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
