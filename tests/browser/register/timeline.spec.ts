import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';

interface ClaimData {
  id: string;
  date: string | null;
}

test('holds every claim of the register once, in the order of dates, the undated ones last', async ({
  page,
  request,
}) => {
  const { claims } = (await (await request.get('data/claims.json')).json()) as { claims: ClaimData[] };
  await page.goto('timeline/');
  const shown = await page
    .locator('main [data-claim]')
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-claim')));
  expect([...shown].sort()).toEqual(claims.map(({ id }) => id).sort());
  const dates = new Map(claims.map(({ id, date }) => [id, date ?? '9999']));
  const order = shown.map((id) => dates.get(id ?? '') ?? '');
  expect(order).toEqual([...order].sort());
});

test('says the same in the picture, its labels and its tables @both', async ({ page }) => {
  await page.goto('timeline/');
  const pictures = page.locator('.density');
  await page.locator('.density-tables summary').click();
  for (const [index, picture] of (await pictures.all()).entries()) {
    await expect(picture.getByRole('img')).toHaveAccessibleName(/\w/);
    const numbers = await picture.locator('svg text').allTextContents();
    const named = await picture.locator('.density-labels .visually-hidden').allTextContents();
    const table = page.locator('.density-table').nth(index);
    const counts = await table.locator('td').allTextContents();
    expect(counts.filter((count) => count !== '0')).toEqual(numbers);
    expect(named.map((text) => /: (\d+)/.exec(text)?.[1])).toEqual(counts);
  }
});

test('leads from a bar to its year @both', async ({ page }) => {
  await page.goto('timeline/');
  const bar = page.locator('.density').first().getByRole('link').last();
  const target = (await bar.getAttribute('href')) ?? '';
  const box = await page.locator('.density svg').first().boundingBox();
  const column = await bar.boundingBox();
  if (box === null || column === null) throw new Error('nothing drawn');
  await page.mouse.click(column.x + column.width / 2, box.y + box.height - 5);
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  await expect(page.locator(`[id="${target.slice(1)}"]`)).toBeInViewport();
});

test('needs no sideways scrolling at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['timeline/', 'positions/', 'parties/', 'parties/huawei/', 'weak-spots/']) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
});

test('is neither built nor linked where no claim has a date', async ({ page }) => {
  const response = await page.goto(addressOf(sites.minimal, 'timeline/'));
  expect(response?.status()).toBe(404);
  await page.goto(addressOf(sites.minimal));
  for (const part of ['timeline', 'positions', 'parties', 'changes', 'weak-spots'])
    await expect(page.locator(`a[href*="${part}/"]`)).toHaveCount(0);
});

test('runs from right to left where the language does', async ({ page }) => {
  await page.goto(addressOf(sites.arabic, 'timeline/'));
  const bars = page.locator('.density').first().locator('.density-labels > li');
  const [first, last] = [await bars.first().boundingBox(), await bars.last().boundingBox()];
  expect(first?.x).toBeGreaterThan(last?.x ?? Infinity);
  const places = await page
    .locator('.density svg')
    .first()
    .locator('text')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().x));
  expect(places[0]).toBeGreaterThan(places.at(-1) ?? Infinity);
});
