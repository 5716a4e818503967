import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoize } from '../../core/memoize.ts';
import type { Addresses } from '../../core/model/addresses.ts';

/** A font of the site. Its address has a hash of its bytes, so that it can be kept for ever. */
export interface PublishedFont {
  file: string;
  bytes: Buffer<ArrayBuffer>;
  /** Last part of the address. */
  name: string;
  address: string;
}

const files = ['source-serif-4-normal.woff2', 'source-serif-4-italic.woff2'];

const folder = import.meta.dirname;

/** The fonts, the most needed first. */
export const publishedFonts = memoize((addresses: Addresses): PublishedFont[] =>
  files.map((file) => {
    const bytes = readFileSync(join(folder, file));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const name = file.replace('.woff2', `.${hash}.woff2`);
    return { file, bytes, name, address: addresses.path(`fonts/${name}`) };
  }),
);
