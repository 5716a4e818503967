import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { picture } from '../../../src/outputs/pictures/picture.ts';
import { canBeSet } from '../../../src/outputs/pictures/picture-fonts.ts';
import { pictureList } from '../../../src/outputs/pictures/picture-list.ts';
import { hostile, sampleDocumentary } from './sample-documentary.ts';

const words = { title: 'Tea first', documentary: 'Tea and milk', foot: 'Current to May 2020' };

describe("a page's picture", () => {
  it('is small, 1200 × 630, and the same each time', async () => {
    const first = await picture(words);
    expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(first.length).toBeLessThan(100_000);
    expect(Buffer.from(first).equals(Buffer.from(await picture(words)))).toBe(true);
  });

  it('holds any title, however long or hostile', async () => {
    for (const title of [hostile, 'x'.repeat(3000), 'long words '.repeat(300), ' ']) {
      expect((await picture({ ...words, title })).length).toBeLessThan(100_000);
    }
  });

  it('leaves out words that it has no letters for', async () => {
    expect(canBeSet('Łódź, Привет, Ελλάδα – “5G”')).toBe(true);
    expect(['楽天', '한국', 'مخاوف', '中国'].some(canBeSet)).toBe(false);
    const plain = await picture({ ...words, title: 'مخاوف' });
    expect(Buffer.from(plain).equals(Buffer.from(await picture({ ...words, title: '楽天' })))).toBe(true);
  });

  it('shows a mark in the place of a title that it has no letters for', async () => {
    const middle = sharp(await picture({ ...words, title: 'مخاوف' })).extract({
      left: 80,
      top: 150,
      width: 400,
      height: 300,
    });
    const { channels } = await sharp(await middle.png().toBuffer()).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
  });

  it('shows a title in another script with the author’s font, whatever its length', async () => {
    const font = resolve('node_modules/katex/dist/fonts/KaTeX_AMS-Regular.ttf');
    expect(canBeSet('⊨')).toBe(false);
    const inkOf = async (title: string, given?: string) => {
      const { channels } = await sharp(await picture({ ...words, title }, given)).stats();
      return channels[0]?.mean;
    };
    const marks = await inkOf('⊨');
    expect(await inkOf('⊨', font)).not.toBe(marks);
    expect(await inkOf('⊨⊩ <b> & ⊪', font)).not.toBe(await inkOf('⊨', font));
    expect((await picture({ ...words, title: '⊨⊩⊪ '.repeat(200) }, font)).length).toBeLessThan(100_000);
  });

  it('is made once for each page that there is', async () => {
    const names = pictureList(await sampleDocumentary()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['front', 'references', 'read', 'search', 'about', 'tea']));
    expect(names).not.toContain('claims');
  });
});

describe('the icons', () => {
  it('have one for browsers that look for a file of old', async () => {
    const ico = readFileSync('public/favicon.ico');
    expect(ico.readUInt32LE(14)).toBe(ico.length - 22);
    expect(await sharp(ico.subarray(22)).metadata()).toMatchObject({ format: 'png', width: 32 });
  });

  it('have the sizes that they say', async () => {
    for (const [path, pixels] of [
      ['icons/icon-192.png', 192],
      ['icons/icon-512.png', 512],
      ['icons/maskable-512.png', 512],
      ['apple-touch-icon.png', 180],
    ] as const)
      expect(await sharp(`public/${path}`).metadata()).toMatchObject({ width: pixels, height: pixels });
  });
});
