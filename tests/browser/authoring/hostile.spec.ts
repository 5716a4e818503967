import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listFiles } from '../../../src/files/list-files.ts';
import { addressOf, distOf, sites } from '../../build-sites.ts';

const dist = distOf(sites.hostile);

test('runs nothing of a hostile content folder on any page or address', async ({ page }) => {
  const heard: string[] = [];
  page.on('dialog', (dialog) => heard.push(dialog.message()));
  page.on('console', (message) => heard.push(`${message.text()} ${message.location().url}`));
  // The scripts all set one variable: a trap for it hears those of pages that redirect, too.
  await page.addInitScript(() =>
    Object.defineProperty(window, 'pwned', { set: () => console.error('A script has run') }),
  );
  const script = encodeURIComponent('"><img src=x onerror=window.pwned=1><script>window.pwned=1</script>');
  const pages = listFiles(dist).filter((path) => path.endsWith('.html'));
  const addresses = [
    ...pages.map((path) => encodeURI(path.replace(/index\.html$/, ''))),
    `search/?q=${script}&kind=${script}&sort=${script}&${script}=1`,
    `claims/?q=${script}&kind=${script}&party=${script}&${script}`,
    `first/#${script}`,
    `references/#ref-${script}`,
  ];
  const handlers = '[href^="javascript:" i], [onerror], [onload], [onclick], [onmouseover]';
  for (const path of addresses) {
    await page.goto(addressOf(sites.hostile, path), {
      waitUntil: path.includes('?') ? 'networkidle' : 'load',
    });
    await expect(page.locator(handlers), path).toHaveCount(0);
  }
  // The tests block service workers, which the browser reports.
  expect(heard.filter((text) => !/service worker/i.test(text))).toEqual([]);
});

test('keeps its exports well-formed and free of formulas', async ({ page }) => {
  const csv = readFileSync(join(dist, 'data/claims.csv'), 'utf8');
  expect(csv).not.toMatch(/(?:^|,|\n)"?[=+\-@]/);
  for (const name of ['data/claims.json', 'data/references.json'])
    JSON.parse(readFileSync(join(dist, name), 'utf8'));
  // The site’s own policy lets no script parse markup in its pages.
  await page.goto('about:blank');
  const error = await page.evaluate(
    (xml) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? '',
    readFileSync(join(dist, 'feed.xml'), 'utf8'),
  );
  expect(error).toBe('');
});
