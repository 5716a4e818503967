import { expect, test } from '@playwright/test';

const countries = [
  'Australia',
  'China',
  'Germany',
  'Japan',
  'Philippines',
  'South Korea',
  'Taiwan',
  'United Kingdom',
  'United States',
];

test('has every country in the table, with its position, date and claims @both', async ({ page }) => {
  await page.goto('positions/');
  const table = page.getByRole('table', { name: /Where each country stands/ });
  expect((await table.locator('tbody th').allTextContents()).sort()).toEqual(countries);
  for (const row of await table.locator('tbody tr').all()) {
    await expect(row.locator('td').nth(0)).toHaveText(/^\s*[a-z]\s*\S/);
    await expect(row.locator('td').nth(1)).toHaveText(/\d{4}|No date/);
    expect(await row.locator('[data-claim] > a[href*="/claims/"]').count()).toBeGreaterThan(0);
  }
});

test('names every country on the map, with the sign that the table gives', async ({ page }) => {
  await page.goto('positions/');
  const world = page.locator('svg.map-world');
  await expect(world).toHaveAccessibleName('World map of the positions');
  const titles = await world.locator('.map-country > title').allTextContents();
  expect(titles.map((title) => title.split(':')[0]).sort()).toEqual(countries);
  const numbers = await page.locator('tbody .position-number').allTextContents();
  for (const map of await page.locator('svg.map').all()) {
    for (const number of await map.locator('.map-number').allTextContents())
      expect(numbers).toContain(number);
  }
});

test('shows the position of small countries in a detail', async ({ page }) => {
  await page.goto('positions/');
  await expect(page.getByRole('group', { name: /^Detail A: .*Germany \([a-z]\)/ })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Detail B: .*Taiwan \([a-z]\)/ })).toBeVisible();
});

test('can be read on a phone: no number of the map under nine pixels, none over another @phone', async ({
  page,
}) => {
  await page.goto('positions/');
  for (const map of await page.locator('svg.map').all()) {
    const boxes = await map.locator('.map-number').evaluateAll((numbers) =>
      numbers.map((number) => {
        const { x, y, width, height } = number.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, height };
      }),
    );
    for (const [index, box] of boxes.entries()) {
      expect(box.height).toBeGreaterThan(9);
      for (const other of boxes.slice(index + 1))
        expect(Math.hypot(box.x - other.x, box.y - other.y)).toBeGreaterThan(8);
    }
  }
});

test('leads from the scale to the country', async ({ page }) => {
  await page.goto('positions/');
  await page.locator('.position-legend').getByRole('link', { name: 'Germany' }).click();
  await expect(page).toHaveURL(/#DE$/);
  await expect(page.locator('tr#DE')).toBeInViewport();
});

test('stays under 60 KB with its compressed page', async ({ request }) => {
  const html = await (await request.get('positions/')).body();
  const { gzipSync } = await import('node:zlib');
  expect(gzipSync(html).length).toBeLessThan(60_000);
});
