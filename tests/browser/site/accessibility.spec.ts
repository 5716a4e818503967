import { expect, test } from '@playwright/test';
import { findBarriers } from '../find-barriers.ts';

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
  'claims/?kind=law&party=ren-zhengfei',
  'claims/huawei-never-gave-data/',
  'exchanges/',
  'changes/',
  'timeline/',
  'positions/',
  'parties/',
  'parties/huawei/',
];

/** What depends on the screen or on colours. */
const visual = [
  'color-contrast',
  'link-in-text-block',
  'meta-viewport',
  'scrollable-region-focusable',
  'target-size',
];

// Each page once on a laptop by all rules, and once on a phone in the dark: what differs by theme is
// colour alone, and the colours do not depend on the screen.
for (const [colorScheme, screen, rules] of [
  ['light', '', undefined],
  ['dark', ' @phone', visual],
] as const) {
  test.describe(() => {
    test.use({ colorScheme });
    for (const address of pages) {
      test(`finds no barrier on /${address} in the ${colorScheme} theme${screen}`, async ({ page }) => {
        await page.goto(address, { waitUntil: 'networkidle' });
        await page.locator('details').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        expect(await findBarriers(page, rules && { rules })).toEqual([]);
      });
    }

    test(`finds no barrier with cards and dialogs open in the ${colorScheme} theme`, async ({ page }) => {
      await page.goto('background/');
      for (const trigger of ['#cite-fung2019huawei-1', '.claim-link']) {
        await page.locator(trigger).first().hover();
        await expect(page.locator('.card')).toBeVisible();
        expect(await findBarriers(page, { within: '.card' })).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('?');
      await expect(page.locator('#keys')).toBeVisible();
      expect(await findBarriers(page, { within: '#keys' })).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('#keys')).toBeHidden();
      await page.keyboard.press('/');
      await expect(page.locator('dialog.search-dialog[open]')).toBeVisible();
      expect(await findBarriers(page, { within: 'dialog[open]' })).toEqual([]);
    });
  });
}

test('lets the keyboard reach what scrolls by itself on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('claims/', { waitUntil: 'networkidle' });
  expect(await findBarriers(page, { rules: ['scrollable-region-focusable'] })).toEqual([]);
});

test.describe('With the text spacing of WCAG 1.4.12', () => {
  test.use({ bypassCSP: true, viewport: { width: 320, height: 700 } });

  for (const address of [
    'claims/huawei-never-gave-data/',
    'claims/',
    'timeline/',
    'parties/huawei/',
    'background/',
  ]) {
    test(`nothing is cut or too wide on ${address}`, async ({ page }) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((element) => getComputedStyle(element).overflowY === 'hidden' && element.clientWidth > 1)
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 2)
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      );
      expect(cut).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});
