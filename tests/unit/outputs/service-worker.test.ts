import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeServiceWorker } from '../../../src/outputs/offline/write-service-worker.ts';

function siteWith(page: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const folder of ['about', 'pictures']) mkdirSync(join(dist, folder));
  writeFileSync(join(dist, 'index.html'), page);
  writeFileSync(join(dist, 'about/index.html'), 'about');
  writeFileSync(join(dist, 'pictures/front.png'), 'picture');
  writeServiceWorker(dist, '/');
  return readFileSync(join(dist, 'sw.js'), 'utf8');
}

test('lists pages by their address, and leaves out what no reader opens offline', () => {
  const worker = siteWith('front');
  expect(worker).toContain('"about/":');
  expect(worker).toContain('"":');
  expect(worker).not.toContain('front.png');
});

test('keeps one size of a picture, which stands in for the others and the original', () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const folder of ['media', 'pictures/media/sky.jpg'])
    mkdirSync(join(dist, folder), { recursive: true });
  for (const file of ['media/sky.jpg', 'media/map.svg', 'pictures/front.png'])
    writeFileSync(join(dist, file), 'picture');
  for (const width of [480, 960, 1440])
    for (const format of ['avif', 'webp'])
      writeFileSync(join(dist, `pictures/media/sky.jpg/${width}.${format}`), `${width}`);
  writeServiceWorker(dist, '/');
  const paths = readFileSync(join(dist, 'sw.js'), 'utf8').match(/"[^"\n]*(?:media|pictures)\/[^"\n]*"/g);
  expect(paths).toEqual(['"media/map.svg"', '"pictures/media/sky.jpg/960.webp"']);
});

test('has the same bytes for the same site, and another cache for another', () => {
  expect(siteWith('front')).toBe(siteWith('front'));
  expect(siteWith('front')).not.toBe(siteWith('front changed'));
});
