import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';

const menu = 'header [data-menu]';

for (const address of ['', 'claims/', 'timeline/', 'search/', 'about/']) {
  test(`leads from every page to every section: /${address}`, async ({ page }) => {
    await page.goto(address);
    await page.locator(`${menu} summary`).first().click();
    const links = page.locator(`${menu} ol a`);
    await expect(links.first()).toBeVisible();
    expect(await links.count()).toBeGreaterThan(3);
    await links.nth(1).click();
    await expect(page).toHaveURL(/\/background\/$/);
  });
}

test('closes the menu at Escape and gives the focus back @phone', async ({ page }) => {
  await page.goto('claims/');
  const summary = page.locator(`${menu} summary`).first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`${menu} ol`).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(`${menu} ol`).first()).toBeHidden();
  await expect(summary).toBeFocused();
});

for (const address of [
  'claims/',
  'timeline/',
  'exchanges/',
  'claims/robotic-arm-stolen/',
  'parties/huawei/',
  'background/',
]) {
  test(`explains the signs of kinds where it shows them: /${address}`, async ({ page }) => {
    await page.goto(address);
    const legend = page.locator('.kind-legend');
    await legend.locator('summary').click();
    await expect(legend.getByText('Allegation')).toBeVisible();
    await expect(legend.locator('use').first()).toHaveAttribute('href', /^#kind-/);
  });
}

test('leads from a country on the map to its claims', async ({ page }) => {
  await page.goto('positions/');
  await page.locator('.map-world a.map-country[aria-label^="Australia"]').first().dispatchEvent('click');
  await expect(page).toHaveURL(/claims\/\?country=AU$/);
  await expect(page.locator('select[name="country"]')).toHaveValue('AU');
  await expect(page.locator('[data-register-list] [data-claim="australia-bans-vendors"]')).toBeVisible();
});

test('gives the steps of a scale that the author has not ranked no numbers', async ({ page }) => {
  await page.goto('positions/');
  const signs = await page.locator('.position-number').allTextContents();
  expect(signs.length).toBeGreaterThan(3);
  expect(signs.filter((sign) => /\d/.test(sign))).toEqual([]);
});

test('links the editions in other languages, each in its own name', async ({ page }) => {
  await page.goto(addressOf(sites.arabic));
  await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute(
    'href',
    'https://dam.example/',
  );
  await expect(page.locator('link[rel="alternate"][hreflang="ar"]')).toHaveAttribute(
    'href',
    'https://sadd.example/',
  );
  await page.goto(addressOf(sites.arabic, 'intro/'));
  await expect(page.locator('link[rel="alternate"][hreflang]')).toHaveCount(0);
  await page.locator('.site-tools [data-menu] summary').click();
  const link = page.getByRole('link', { name: 'English' });
  await expect(link).toHaveAttribute('href', 'https://dam.example/');
  await expect(link).toHaveAttribute('lang', 'en');
});
