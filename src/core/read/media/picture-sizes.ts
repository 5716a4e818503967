import { join } from 'node:path';
import { imageSize } from 'image-size';
import { firstBytes } from '../../../files/first-bytes.ts';
import type { Content } from '../content.ts';

/** Every format has its size in its first bytes; JPEG may have a preview picture before it. */
const head = 512 * 1024;

/** Width and height in pixels. */
export interface PictureSize {
  width: number;
  height: number;
  /** Whether it is an animation. */
  moves: boolean;
}

/** The sizes of the pictures below `media/`, by path; none for a file that gives no size. */
export function readPictureSizes({ folder, media }: Content): Map<string, PictureSize> {
  const sizes = new Map<string, PictureSize>();
  for (const path of media) {
    if (!/\.(?:avif|gif|heic|jpe?g|png|svg|webp)$/i.test(path)) continue;
    const size = sizeOf(firstBytes(join(folder, path), head));
    if (size !== undefined) sizes.set(path, size);
  }
  return sizes;
}

function sizeOf(bytes: Buffer): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0) || !(height > 0)) return undefined;
    // Photographs of a phone held upright are stored lying. EXIF 2.32, tag 0x0112.
    const isTurned = orientation > 4;
    const [across, down] = isTurned ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down), moves: isAnimation(bytes) };
  } catch {
    // A picture that gives no size is shown without one: the browser finds it.
    return undefined;
  }
}

/** By the chunk that PNG and WebP have for it, which comes before the first picture; GIF counts as one. */
function isAnimation(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 64 * 1024);
  return ['acTL', 'ANIM', 'GIF8'].some((sign) => start.includes(sign));
}
