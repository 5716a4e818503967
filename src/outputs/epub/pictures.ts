import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Root } from 'hast';
import sharp from 'sharp';
import { SKIP, visit } from 'unist-util-visit';
import { decode } from '../../core/model/addresses.ts';
import type { Documentary } from '../../core/model/documentary.ts';
import { listFiles } from '../../files/list-files.ts';

/** A picture of the prose as the book holds it. */
export interface BookPicture {
  /** Its file in the book, free of letters that would have to be encoded. */
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** By its path below the content folder, such as `media/map.svg`. */
export type BookPictures = ReadonlyMap<string, BookPicture>;

/** What every reading system shows as it is. */
const kept: Partial<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
};

/** What becomes a PNG: some systems do not know it, and no SVG may bring script along. */
const redrawn = new Set(['.svg', '.webp', '.avif']);

/**
 * The pictures of a content folder for the book; files that are none are left out.
 *
 * @param folder the content folder
 */
export async function readPictures(folder: string): Promise<BookPictures> {
  const pictures = new Map<string, BookPicture>();
  const media = join(folder, 'media');
  for (const file of existsSync(media) ? listFiles(media) : []) {
    const read = await readPicture(join(media, file));
    if (read === undefined) continue;
    const { ending, ...picture } = read;
    pictures.set(`media/${file}`, {
      name: `picture-${pictures.size + 1}${ending}`,
      ...picture,
    });
  }
  return pictures;
}

async function readPicture(file: string) {
  const ending = extname(file).toLowerCase();
  const type = kept[ending];
  if (type !== undefined) return { ending, type, bytes: readFileSync(file) };
  if (!redrawn.has(ending)) return undefined;
  const png = await sharp(file, { density: 144 })
    .png()
    .toBuffer()
    .catch(() => undefined);
  return png && { ending: '.png', type: 'image/png', bytes: png };
}

/** Images link to their files in the book; one that it does not hold is replaced by its alternative text. */
export function placePictures({ addresses }: Documentary, pictures: BookPictures, tree: Root): void {
  const root = addresses.path('');
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || index === undefined || parent === undefined) return;
    const { src, alt, title } = node.properties;
    const picture = pictures.get(decode(String(src).slice(root.length)));
    if (picture === undefined) parent.children[index] = { type: 'text', value: String(alt ?? '') };
    else node.properties = { src: picture.name, alt: String(alt ?? ''), ...(title && { title }) };
    return SKIP;
  });
}
