import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const pages = [
  '',
  'overview/',
  'background/',
  'united-states/',
  'references/',
  'read/',
  'about/',
  'search/?q=huawei',
  '404.html',
  'claims/',
  'claims/huawei-never-gave-data/',
  'changes/',
  'timeline/',
  'positions/',
  'parties/',
  'parties/huawei/',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme });
    for (const address of pages) {
      test(`finds no barrier on /${address} in the ${colorScheme} theme @both`, async ({ page }) => {
        await page.goto(address, { waitUntil: 'networkidle' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      });
    }

    test(`finds no barrier with cards and dialogs open in the ${colorScheme} theme`, async ({ page }) => {
      await page.goto('background/');
      for (const trigger of ['#cite-fung2019huawei-1', '.claim-link']) {
        await page.locator(trigger).first().hover();
        await expect(page.locator('.card')).toBeVisible();
        expect((await new AxeBuilder({ page }).include('.card').analyze()).violations).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('?');
      await expect(page.locator('#keys')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('#keys').analyze()).violations).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('#keys')).toBeHidden();
      await page.keyboard.press('/');
      await expect(page.locator('dialog.search-dialog[open]')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
    });
  });
}
