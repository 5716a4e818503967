import { expect, type Page, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';

const background = addressOf(sites.main, 'background/');
const prefetched = (page: Page) =>
  page
    .locator('link[rel="prefetch"]')
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute('href') ?? '', link.baseURI).pathname),
    );
const longEnough = 400;

test('a page whose link the pointer rests on is fetched ahead, once', async ({ page }) => {
  await page.goto(background);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const claims = page.getByRole('navigation').getByRole('link', { name: 'Claims', exact: true });
  for (const place of [claims, page.locator('h1'), claims, page.locator('h1')]) {
    await place.hover();
    await page.waitForTimeout(longEnough);
  }
  expect((await prefetched(page)).filter((path) => path === '/claims/')).toHaveLength(1);
  expect(asked.filter((path) => path === '/claims/')).toHaveLength(1);
});

test('a link within the page, to another site or to a file is not fetched ahead', async ({ page }) => {
  await page.goto(background);
  const rested: string[] = [];
  for (const link of [
    page.locator('a[role="doc-noteref"]').first(),
    page.locator('.references a[href^="http"]').first(),
    page.getByRole('link', { name: 'Feed' }),
  ]) {
    await link.hover();
    await page.waitForTimeout(longEnough);
    rested.push(await link.evaluate((element: HTMLAnchorElement) => element.pathname));
  }
  // While the page scrolls to a link, the pointer may rest on others.
  expect((await prefetched(page)).filter((path) => rested.includes(path))).toEqual([]);
});

for (const [name, connection] of [
  ['asked to save data', { saveData: true, effectiveType: '4g' }],
  ['has a line of the second generation', { saveData: false, effectiveType: '2g' }],
] as const) {
  test(`nothing is fetched ahead for a reader who ${name}`, async ({ page }) => {
    await page.addInitScript(
      (value) => Object.defineProperty(Navigator.prototype, 'connection', { get: () => value }),
      connection,
    );
    await page.goto(background);
    await page.getByRole('navigation').getByRole('link', { name: 'Claims', exact: true }).hover();
    await page.waitForTimeout(2500);
    expect(await prefetched(page)).toEqual([]);
  });
}

test('the next section is fetched ahead once the page is there', async ({ page }) => {
  await page.goto(background);
  const next = await page.locator('link[rel="next"]').getAttribute('href');
  await expect.poll(() => prefetched(page)).toEqual([next]);
});

for (const [line, rtt, asked] of [
  ['fast', 50, 'all'],
  ['slow', 300, '(width >= 48rem)'],
] as const) {
  test(`on a phone with a ${line} line the first paint ${line === 'fast' ? 'may wait' : 'does not wait'} for the fonts @phone`, async ({
    page,
  }) => {
    await page.addInitScript(
      (rtt) => Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ rtt }) }),
      rtt,
    );
    await page.goto(background);
    for (const font of await page.locator('link[as="font"]').all())
      expect(await font.getAttribute('media')).toBe(asked);
  });
}
