import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listFiles } from '../../src/offline/write-service-worker.ts';
import { addressOf, distOf, sites } from '../build-sites.ts';

const dist = distOf(sites.hostile);

test('runs nothing of a hostile content folder on any page', async ({ page }) => {
  const messages: string[] = [];
  page.on('dialog', (dialog) => messages.push(dialog.message()));
  for (const file of listFiles(dist).filter((path) => path.endsWith('.html'))) {
    await page.goto(addressOf(sites.hostile, file.replace(/index\.html$/, '')));
    expect(await page.evaluate(() => Reflect.get(window, 'pwned')), file).toBeUndefined();
    await expect(
      page.locator('[href^="javascript:" i], [onerror], [onload], [onclick], [onmouseover]'),
      file,
    ).toHaveCount(0);
  }
  await page.goto(addressOf(sites.hostile, 'search/?q=<img src=x onerror=window.pwned=1> script'));
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
  expect(messages).toEqual([]);
});

test('keeps its exports well-formed and free of formulas', async ({ page }) => {
  const csv = readFileSync(join(dist, 'data/claims.csv'), 'utf8');
  expect(csv).not.toMatch(/(?:^|,|\n)"?[=+\-@]/);
  for (const name of ['data/claims.json', 'data/references.json'])
    JSON.parse(readFileSync(join(dist, name), 'utf8'));
  await page.goto(addressOf(sites.hostile));
  const error = await page.evaluate(
    (xml) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? '',
    readFileSync(join(dist, 'feed.xml'), 'utf8'),
  );
  expect(error).toBe('');
});
