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
    const path = file
      .replace(/index\.html$/, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
    await page.goto(addressOf(sites.hostile, path));
    const redirects = readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"');
    if (redirects) await page.waitForURL(addressOf(sites.hostile));
    expect(await page.evaluate(() => Reflect.get(window, 'pwned')), file).toBeUndefined();
    await expect(
      page.locator('[href^="javascript:" i], [onerror], [onload], [onclick], [onmouseover]'),
      file,
    ).toHaveCount(0);
  }
  const script = encodeURIComponent('"><img src=x onerror=window.pwned=1><script>window.pwned=1</script>');
  for (const path of [
    `search/?q=${script}&kind=${script}&sort=${script}&${script}=1`,
    `claims/?q=${script}&kind=${script}&party=${script}&${script}`,
    `first/#${script}`,
    `references/#ref-${script}`,
    `no/such/${script}?${script}`,
  ]) {
    await page.goto(addressOf(sites.hostile, path), { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => Reflect.get(window, 'pwned')), path).toBeUndefined();
    await expect(page.locator('[onerror], [onload]'), path).toHaveCount(0);
  }
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
