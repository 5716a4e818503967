import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';
import { watchShifts } from '../watch-shifts.ts';

const mark = '#cite-fung2019huawei-1';

test('follows a mark to its entry and comes back, both places marked', async ({ page }) => {
  await page.goto('background/');
  await page.locator(mark).click();
  await expect(page.locator('#ref-fung2019huawei')).toBeInViewport();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('ref-fung2019huawei');
  await page.locator('#ref-fung2019huawei [role="doc-backlink"]').first().click();
  await expect(page.locator(mark)).toBeInViewport();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('cite-fung2019huawei-1');
});

test('does the same with the keyboard alone', async ({ page }) => {
  await page.goto('background/');
  await page.locator(mark).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#ref-fung2019huawei$/);
  await page.keyboard.press('Tab');
  for (
    let tabs = 0;
    tabs < 6 && !(await page.evaluate(() => document.activeElement?.getAttribute('role') === 'doc-backlink'));
    tabs++
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#cite-/);
});

test('turns the sections with n and p, and takes no key while typing or when switched off', async ({
  page,
}) => {
  await page.goto('background/');
  await page.keyboard.press('n');
  await page.waitForURL(/united-states/, { waitUntil: 'networkidle' });
  await page.keyboard.press('p');
  await page.waitForURL(/background/, { waitUntil: 'networkidle' });
  await page.keyboard.press('?');
  await expect(page.locator('#keys')).toBeVisible();
  await page.locator('#keys input').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/background/);
});

test('remembers the theme without a flash', async ({ page }) => {
  await page.goto('background/');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Light or dark' }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto('references/', { waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await paper()).toBe(dark);
});

test('reads completely without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf(sites.main, 'background/'));
  await page.locator(mark).click();
  await expect(page.locator('#ref-fung2019huawei')).toBeInViewport();
  await expect(page.locator('.claim-link').first()).toHaveAttribute('href', /\/claims\//);
  await expect(page.locator('[data-theme-switch]')).toBeHidden();
  await page.goto(addressOf(sites.main, 'search/'));
  await expect(page.locator('main').getByRole('link', { name: 'References' })).toBeVisible();
  await context.close();
});

test('fits 320 px and text of 200 % without a sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [
    '',
    'background/',
    'references/',
    'about/',
    'search/',
    'read/',
    'claims/',
    'timeline/',
    'positions/',
    'parties/',
  ]) {
    await page.goto(address);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, address).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto('background/');
  await page.evaluate(() => (document.documentElement.style.fontSize = '237.5%'));
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test('has room on a phone for words as long as German has them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurf';
  for (const address of [
    '',
    'background/',
    'claims/',
    'timeline/',
    'parties/',
    'parties/huawei/',
    'search/?q=robot',
  ]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    // As if every name, title and claim of the account had such a word; numbers and signs have none.
    const wide = await page.evaluate((long) => {
      const shown = document.createTreeWalker(
        document.querySelector('main') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (shown.nextNode()) {
        const { parentElement, textContent } = shown.currentNode;
        if (
          /\p{L}{3}/u.test(textContent ?? '') &&
          !parentElement?.closest('svg, script, option, math, time, .claim-kind, [aria-hidden]')
        )
          shown.currentNode.textContent = (textContent ?? '').replace(/\p{L}{3,}/u, long);
      }
      const isSeen = (element: Element) =>
        element.checkVisibility() && !element.closest('.scroll, svg, pre, .visually-hidden');
      return [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > 391 && isSeen(element))
        .map((element) => element.outerHTML.slice(0, 120));
    }, word);
    expect(wide.slice(0, 3), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
  }
});

test('shifts nothing while a page with much on it loads @both', async ({ page }) => {
  const shifts = await watchShifts(page);
  for (const address of [
    '',
    'references/',
    'claims/',
    'positions/',
    'parties/huawei/',
    'search/',
    'search/?q=backdoor',
    'search/?q=backdoors&kind=denial',
  ]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await shifts(), address).toEqual([]);
  }
});

test('shifts nothing on a slow machine, which paints a page while it reads it @both', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const shifts = await watchShifts(page);
  await page.goto('search/?q=backdoors&type=claim&sort=date', { waitUntil: 'networkidle' });
  expect(await shifts()).toEqual([]);
});

test('shifts nothing on load, on opening a card and on switching the theme @both', async ({
  page,
  isMobile,
}) => {
  const shifts = await watchShifts(page);
  await page.goto('background/', { waitUntil: 'networkidle' });
  if (isMobile) await page.locator(mark).tap();
  else await page.locator(mark).hover();
  await expect(page.locator('.card')).toBeVisible();
  await page.locator('[data-theme-switch]').click();
  await page.waitForTimeout(300);
  expect(await shifts()).toEqual([]);
});

test('lays an Arabic documentary out from right to left, with its own words', async ({ page }) => {
  await page.goto(addressOf(sites.arabic));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('link', { name: 'ابدأ القراءة' })).toBeVisible();
  await page.goto(addressOf(sites.arabic, 'intro/'));
  await expect(page.getByRole('heading', { name: 'المراجع' })).toBeVisible();
  const title = await page.locator('.site-title').boundingBox();
  const tools = await page.locator('.site-tools').boundingBox();
  expect(title && tools && title.x > tools.x).toBe(true);
  await expect(page.locator('#ref-smith2015 .title')).toHaveAttribute('lang', 'en');
});

test('names marks for screen readers and marks foreign titles with their language', async ({ page }) => {
  await page.goto('background/');
  await expect(page.locator('#cite-worth2012cisco-1')).toHaveAccessibleName('Reference 7, Worth 2012');
  await page.goto('references/');
  await expect(page.locator('#ref-mag22018softbank .title')).toHaveAttribute('lang', 'ja');
});

test('keeps working where the browser keeps nothing for the site', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  const mistakes: Error[] = [];
  page.on('pageerror', (error) => mistakes.push(error));
  await page.goto('background/');
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.locator(mark).hover();
  await expect(page.locator('.card')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.locator('dialog.search-dialog')).toBeVisible();
  expect(mistakes).toEqual([]);
});

test('gives the browser’s own bars the colour of the chosen paper', async ({ page }) => {
  await page.goto('background/');
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute(
    'content',
    'rgb(22, 20, 15)',
  );
});

test('gives full contrast in both themes to who asks for more', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await page.goto('background/');
    const [ink, soft] = await page.evaluate(() =>
      ['.prose', '.lede'].map(
        (name) => getComputedStyle(document.querySelector(name) ?? document.body).color,
      ),
    );
    expect(soft).toBe(ink);
  }
});

test('moves nothing by itself for who asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('background/');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('draws cards and the places that a link led to in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('background/#ref-fung2019huawei');
  await expect(page.locator('#ref-fung2019huawei')).toHaveCSS('outline-style', 'solid');
  await page.locator(mark).hover();
  await expect(page.locator('.card')).toHaveCSS('border-top-width', '2px');
});

test('says on the front page what this is, why it can be checked and where to begin, before any scrolling @both', async ({
  page,
}) => {
  await page.goto('');
  for (const part of ['h1', '.lede', '.actions .primary']) {
    await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByRole('heading', { name: 'Check it yourself' })).toBeInViewport();
  await expect(page.locator('.checks')).toContainText('67');
});
