import { visit } from 'unist-util-visit';
import type { PictureSize } from '../../read/media/picture-sizes.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { isJsx } from '../../syntax/code.ts';
import { decode } from '../addresses.ts';
import type { Documentary } from '../documentary.ts';

/** Modern formats, the smaller one first: a browser takes the first that it knows. */
export const pictureFormats = ['avif', 'webp'] as const;

/** A picture of `media/` in a smaller size or a modern format, which the build makes. */
export interface SizedPicture {
  /** Below the site's root, such as `pictures/media/map.png/480.avif`. */
  path: string;
  format: (typeof pictureFormats)[number];
  /** In pixels. */
  width: number;
}

/** A phone; the column of text; the same on a fine screen; a wide figure on one. */
const widths = [480, 960, 1440, 1920];

/** The folder in which the sizes of a picture are published. */
const sizesFolder = (path: string) => `pictures/${path}/`;

/**
 * The sizes in which a picture is published in addition to the original. A small one has none, nor has one that
 * moves, nor a drawing, which is sharp in any size.
 *
 * @param path below the content folder, such as `media/map.png`
 */
export function sizesOf(path: string, size: PictureSize | undefined): SizedPicture[] {
  const [narrowest = 0] = widths;
  if (size === undefined || size.moves || size.width <= narrowest) return [];
  if (!/\.(?:jpe?g|png|webp)$/i.test(path)) return [];
  const largest = Math.min(size.width, Math.max(...widths));
  // A size hardly smaller than the next one saves nobody anything.
  const made = [...widths.filter((width) => width < largest * 0.9), largest];
  return pictureFormats.flatMap((format) =>
    made.map((width) => ({ path: `${sizesFolder(path)}${width}.${format}`, format, width })),
  );
}

/** The file below the content folder that an address of the prose names, such as `media/map.svg`. */
export function mediaFile(url: string): string | undefined {
  const written = mediaPath(url);
  return written && decode(written);
}

/** The same as it is written, which may be encoded. */
export function mediaPath(url: string): string | undefined {
  const [, path] = /^(?:\.{0,2}\/)*(media\/[^?#]+)$/.exec(url) ?? [];
  return path;
}

/** The pictures that the prose shows, by path below the content folder, in the sizes that they get. */
export function sizedPictures({ sections, about, pictureSizes }: Documentary): Map<string, SizedPicture[]> {
  const sized = new Map<string, SizedPicture[]>();
  for (const { source } of about === undefined ? sections : [...sections, about]) {
    visit(source.tree, (node) => {
      const url =
        node.type === 'image' || node.type === 'definition'
          ? node.url
          : isJsx(node) && node.name === 'Figure'
            ? attributeText(node, 'src')
            : undefined;
      const file = url === undefined ? undefined : mediaFile(url);
      if (file !== undefined && pictureSizes.has(file))
        sized.set(file, sizesOf(file, pictureSizes.get(file)));
    });
  }
  return sized;
}
