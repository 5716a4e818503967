import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocumentary } from '../../../../src/core/model/build-documentary.ts';
import type { Documentary } from '../../../../src/core/model/documentary.ts';
import { sizesOf } from '../../../../src/core/model/prose/picture-sizes.ts';
import { readContent } from '../../../../src/core/read/read-content.ts';
import { renderProse } from '../../../../src/core/render/render-prose.ts';
import { writeSizes } from '../../../../src/outputs/media/write-sizes.ts';
import { contentFolderOf, section } from '../../documentary-of.ts';

const prose = `[![Linked](media/night%20sky.png)](/about/)

<Figure id="fig-sky" src="media/night%20sky.png" alt="The sky">Words</Figure>

![By name][sky] and ![Moving](media/moving.png) and ![](media/night%20sky.png)

[sky]: media/night%20sky.png
`;

let folder: string;
let documentary: Documentary;

beforeAll(async () => {
  folder = contentFolderOf({ 'sections/10-a.mdx': section(prose) });
  mkdirSync(join(folder, 'media'));
  const blank = await sharp({ create: { width: 700, height: 20, channels: 3, background: '#246' } })
    .png()
    .toBuffer();
  writeFileSync(join(folder, 'media/night sky.png'), blank);
  // The chunk that makes a PNG an animation comes before its picture.
  const at = blank.indexOf('IDAT') - 4;
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)]);
  const moving = Buffer.concat([blank.subarray(0, at), chunk, blank.subarray(at)]);
  writeFileSync(join(folder, 'media/moving.png'), moving);
  const made = buildDocumentary(readContent(folder), '/base/');
  if (made === undefined) throw new Error('There is no documentary.');
  documentary = made;
});

describe('A picture in the prose', () => {
  const html = () => {
    const [first] = documentary.sections;
    return first === undefined ? '' : renderProse(documentary, first, { kind: 'section' });
  };

  it('has sizes in each format, and is in a link to the original', () => {
    const sizes = [480, 700]
      .map((width) => `/base/pictures/media/night%20sky.png/${width}.avif ${width}w`)
      .join(', ');
    expect(html()).toContain(
      `<a href="/base/media/night%20sky.png" class="picture-link"><picture><source type="image/avif" srcset="${sizes}"`,
    );
    expect(html().match(/class="picture-link"/g)).toHaveLength(2);
  });

  it('is in no other link where it is in one already, or where it has no words', () => {
    expect(html()).toMatch(/<a href="\/base\/about\/"><picture>/);
    expect(html()).toMatch(/ and <picture>(?:(?!<\/picture>).)*alt=""/);
  });

  it('stays as it is where it moves', () => {
    expect(html()).toMatch(/ and <img src="\/base\/media\/moving.png"/);
  });

  it('has one size in the book', () => {
    const [first] = documentary.sections;
    const book = first && renderProse(documentary, first, { kind: 'book' });
    expect(book).not.toContain('<picture>');
  });
});

it('makes sizes only of what is larger than the smallest, and none larger than the original', () => {
  const widths = (width: number) => [
    ...new Set(sizesOf('media/a.jpg', { width, height: 10, moves: false }).map((size) => size.width)),
  ];
  expect([480, 500, 1000, 1920, 6000].map(widths)).toEqual([
    [],
    [500],
    [480, 1000],
    [480, 960, 1440, 1920],
    [480, 960, 1440, 1920],
  ]);
});

it('makes each size once, and takes it from the cache in the next build', async () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  const folders = { content: folder, site, cache: join(site, 'cache') };
  let count = 0;
  const resize = async () => {
    count += 1;
    return Buffer.from(`size ${count}`);
  };
  await writeSizes(documentary, folders, resize, 'quality 50');
  expect(count).toBe(4);
  await writeSizes(documentary, folders, resize, 'quality 50');
  expect(count).toBe(4);
  expect(readFileSync(join(site, 'pictures/media/night sky.png/480.avif'), 'utf8')).toBe('size 1');
  await writeSizes(documentary, folders, resize, 'quality 90');
  expect(count).toBe(8);
});
