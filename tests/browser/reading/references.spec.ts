import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';

test('saves and copies one reference, and copies all, in the chosen format under a sub-path', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(addressOf(sites.subpath, 'references/'));
  await page.locator('[data-copy-format]').selectOption('ris');

  const saved = page.waitForEvent('download');
  await page.locator('[data-save-reference="2"]').click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('reference-2.ris');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.match(/^TY {2}- /gm)).toHaveLength(1);

  const button = page.locator('[data-copy-reference="2"]');
  await button.click();
  await expect(button).toHaveText('Copied');
  expect(await copied()).toBe(text);

  const all = page.locator('[data-copy-references]');
  await all.click();
  await expect(all).toHaveText('Copied');
  expect((await copied()).match(/^TY {2}- /gm)).toHaveLength(67);
});

test('shows no button to copy where the browser lets no page copy, and saves all the same', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto(addressOf(sites.main, 'references/'));
  await expect(page.locator('[data-save-reference="1"]')).toBeVisible();
  await expect(page.locator('[data-copied]:visible')).toHaveCount(0);
});

test("copies a section's references", async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(addressOf(sites.main, 'overview/'));
  const all = page.locator('[data-copy-references]');
  await all.click();
  await expect(all).toHaveText('Copied');
  const count = await page.locator('#references ~ .references > li').count();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/^@/gm)).toHaveLength(count);
});
