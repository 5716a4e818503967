import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

test('opens every page offline after one visit, search and the unknown included', async ({
  page,
  context,
}) => {
  await page.goto('');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await context.setOffline(true);
  await page.goto('united-states/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('search/?q=robotic+arm');
  await expect(page.locator('[data-result]').first()).toContainText(/robotic/i);
  await page.goto('no-such-page/');
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
});
