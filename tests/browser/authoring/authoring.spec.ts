import { expect, type Page, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';
import { findBarriers } from '../find-barriers.ts';

const address = (path: string) => addressOf(sites.authoring, path);

/** What the browser says and asks of others while a page is visited. */
function watch(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    // On a busy machine the text is there before its font, which the browser then leaves out.
    const isOfTest = /blocked by Playwright|was preloaded using link preload but not used/.test(
      message.text(),
    );
    if (!isOfTest) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(addressOf(sites.authoring)) && !request.url().startsWith('data:'))
      said.push(request.url());
  });
  return said;
}

test('numbers figures, tables and equations, and refers to them from anywhere @both', async ({ page }) => {
  const said = watch(page);
  await page.goto(address('return/'));
  await expect(page.locator('#fig-orbit')).toHaveAttribute('data-number', '1');
  await expect(page.locator('#fig-orbit figcaption')).toContainText('Figure 1');
  await expect(page.locator('#tbl-elements[data-number="1"] figcaption a[role="doc-noteref"]')).toHaveCount(
    1,
  );
  await expect(page.locator('#eq-kepler[data-number="1"] math[display="block"]')).toBeVisible();
  await expect(page.locator('a[data-cross-reference]')).toHaveText([
    'Figure 1',
    'Table 1',
    'Equation 1',
    'Christmas night',
    'The first to see it',
  ]);
  await page.goto(address('night/'));
  await page.getByRole('link', { name: 'Figure 1' }).click();
  await expect(page).toHaveURL(/\/return\/#fig-orbit$/);
  await expect(page.locator('#fig-orbit')).toBeInViewport();
  expect(said).toEqual([]);
});

test('shows what a cross-reference leads to, from this page and from others', async ({ page }) => {
  const said = watch(page);
  await page.goto(address('return/'));
  const card = page.locator('.card');
  const link = (text: string) => page.locator('.prose a[data-cross-reference]', { hasText: text }).first();
  await link('Figure 1').hover();
  await expect(card.locator('img')).toBeVisible();
  await expect(card).toContainText('The path of the comet');
  await expect(card.locator('[id]:not(#card-text)')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await link('Christmas night').focus();
  await expect(card).toContainText('Who saw it first.');
  await expect(link('Christmas night')).toHaveAccessibleDescription(/Who saw it first/);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await link('The first to see it').hover();
  await expect(card).toContainText('See Figure 1 and');
  await page.goto(address('night/'));
  await link('the comet would return').hover();
  await expect(card).toContainText('Edmond Halley');
  await page.keyboard.press('Escape');
  await link('Figure 1').hover();
  await expect(card).toContainText('The path of the comet');
  await expect(card.getByRole('link')).toHaveAttribute('href', '/return/#fig-orbit');
  expect(said).toEqual([]);
});

test('lists figures and tables where it says what the account is', async ({ page }) => {
  await page.goto(address('about/'));
  const list = page.getByRole('region', { name: 'Figures and tables' });
  await expect(list.getByRole('listitem')).toHaveCount(7);
  await expect(list.getByRole('listitem').first()).toHaveText(/^\s*Figure 1\s+The path of the comet/);
  await list.getByRole('link', { name: 'Table 1' }).click();
  await expect(page).toHaveURL(/\/return\/#tbl-elements$/);
});

test('keeps the same numbers and working links where all sections are on one page', async ({ page }) => {
  await page.goto(address('read/'));
  for (const link of await page.locator('.prose a[data-cross-reference]').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    await expect(page.locator(`[id="${decodeURIComponent(href.slice(1))}"]`), href).toHaveCount(1);
  }
});

test('shows callouts, quotations, notes and highlighted code without a style in any attribute', async ({
  page,
}) => {
  await page.goto(address('return/'));
  await expect(page.getByRole('complementary', { name: 'Warning' })).toContainText('old calendar');
  await expect(page.getByRole('complementary', { name: 'How to find it' })).toBeVisible();
  await expect(page.locator('figure.quote figcaption')).toContainText('Edmond Halley');
  await expect(page.locator('figure.quote a[role="doc-noteref"]')).toHaveCount(1);
  await expect(page.locator('.footnotes li').first()).toContainText('A note in the line');
  await expect(page.locator('.code-keyword').first()).toHaveText('const');
  await expect(page.locator('.line-ins')).toContainText('export');
  await expect(page.locator('.prose [style]')).toHaveCount(0);
});

test('loads nothing from elsewhere before the reader asks, and only what the author allowed', async ({
  page,
}) => {
  const said = watch(page);
  await page.route('https://video.example/**', (route) =>
    route.fulfill({ body: '<p>Film</p>', contentType: 'text/html' }),
  );
  await page.goto(address('night/'));
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Load from/ })).toHaveText(['Load from video.example']);
  expect(said).toEqual([]);
  await page.getByRole('button', { name: 'Load from video.example' }).click();
  await expect(page.frameLocator('iframe').getByText('Film')).toBeVisible();
});

test('puts a figure in the margin where there is one, beside the text that follows @both', async ({
  page,
  isMobile,
}) => {
  await page.goto(address('night/'));
  const [figure, text] = await Promise.all([
    page.locator('#fig-lamp').boundingBox(),
    page.getByText('Beside it the text goes on').boundingBox(),
  ]);
  if (figure === null || text === null) throw new Error('They are not shown.');
  if (isMobile) expect(text.y).toBeGreaterThan(figure.y + figure.height);
  else {
    expect(figure.x).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(figure.y - text.y)).toBeLessThan(20);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('gives pictures their sizes, plays sound and shows its transcript', async ({ page }) => {
  await page.goto(address('night/'));
  await expect(page.locator('.panel img').first()).toHaveAttribute('width', '240');
  await expect(page.locator('.panel-letter')).toHaveText(['(a)', '(b)']);
  await expect(page.locator('audio')).toHaveJSProperty('error', null);
  await page.getByText('Transcript').click();
  await expect(page.locator('.transcript')).toContainText('seen on Christmas night');
});

test('shows a picture in the size and format that fit, with the original behind it @both', async ({
  page,
}) => {
  const said = watch(page);
  await page.goto(address('night/'));
  const picture = page.locator('#fig-sky img');
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.currentSrc))
    .toMatch(/\/pictures\/media\/sky\.jpg\/\d+\.avif$/);
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: 'A bright comet' })).toHaveAttribute('href', '/media/sky.jpg');
  await expect(page.getByRole('link', { name: 'The same sky' }).locator('source')).toHaveCount(2);
  expect(said).toEqual([]);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('shows a picture in the size that was kept', async ({ page, context }) => {
    await page.goto(address('return/'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await context.setOffline(true);
    await page.goto(address('night/'));
    const picture = page.locator('#fig-sky img');
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  });
});

test('prints what is folded, and addresses in the place of buttons and sound', async ({ page }) => {
  await page.goto(address('night/'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Hidden words on the')).toBeVisible();
  await expect(page.locator('.transcript p')).toBeVisible();
  await expect(page.locator('audio')).toBeHidden();
  await expect(page.locator('.embed-note').first()).toBeHidden();
});

test('explains a term where a pointer or the focus rests on it, and in the glossary', async ({ page }) => {
  await page.goto(address('night/'));
  await page.getByText('More', { exact: true }).click();
  const term = page.locator('.term');
  await expect(term.locator('.term-note')).toBeHidden();
  await term.getByRole('link', { name: 'BAA' }).focus();
  await expect(term.locator('.term-note')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/terms\/#term-BAA$/);
  await expect(page.locator('#term-BAA')).toContainText('British Astronomical Association');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible in the ${colorScheme} theme @both`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['return/', 'night/']) {
      await page.goto(address(path));
      expect(await findBarriers(page), path).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
}

test('shows parts of the register and charts, in the text and on the front page @both', async ({ page }) => {
  const said = watch(page);
  await page.goto(address('night/'));
  for (const view of ['ClaimList', 'Timeline', 'Exchange'])
    await expect(page.locator(`[data-view="${view}"] li a`).first()).toHaveAttribute('href', /comet-returns/);
  // The second one is the list alone: an id is on a page once.
  await expect(page.locator('[data-view="PositionMap"]')).toHaveCount(2);
  await expect(page.locator('[data-view="PositionMap"] > ol > li').first()).toContainText('a · Has seen it');
  await expect(page.locator('svg.map-world')).toHaveCount(1);
  await expect(page.locator('svg.map-world').getByRole('link', { name: /^France/ })).toBeVisible();
  await expect(page.locator('.map-land').first()).toHaveCSS('vector-effect', 'non-scaling-stroke');
  await expect(page.locator('#fig-returns svg rect')).toHaveCount(2);
  await expect(page.locator('#fig-returns table')).toContainText('1835');
  await expect(page.locator('.chart-lines circle')).toHaveCount(6);
  expect(await findBarriers(page)).toEqual([]);
  await page.goto(address(''));
  await expect(page.getByRole('heading', { name: 'At a glance' })).toBeVisible();
  await expect(page.locator('[data-view="Exchange"] li')).toContainText('Edmond Halley');
  expect(await findBarriers(page)).toEqual([]);
  expect(said).toEqual([]);
});

test('leads from a part of the register to the register with the same filters set', async ({ page }) => {
  await page.goto(address('night/'));
  await page.locator('[data-view="ClaimList"]').getByRole('link', { name: 'Filter these claims' }).click();
  await expect(page).toHaveURL(/\/claims\/\?kind=assessment&kind=finding&party=halley$/);
  await expect(page.getByRole('checkbox', { name: /Assessment/ })).toBeChecked();
  await expect(page.getByLabel('Party')).toHaveValue('halley');
  await page.goBack();
  await page.locator('[data-view="Timeline"]').getByRole('link', { name: 'Filter these claims' }).click();
  await expect(page.locator('[data-register-status]')).toHaveText('1 of 2 claims');
  await expect(page.getByLabel('Order')).toHaveValue('oldest');
  await page.getByLabel('Year').selectOption('1758');
  await expect(page.locator('.register-list')).toContainText('Christmas night');
});

test('puts notes beside the lines that refer to them where there is a margin, and below elsewhere @both', async ({
  page,
  isMobile,
}) => {
  const said = watch(page);
  await page.goto(address('return/'));
  const notes = page.locator('.footnotes li');
  const boxes = await notes.evaluateAll((items) =>
    items.map((item) => item.getBoundingClientRect().toJSON()),
  );
  const numbers = await page
    .locator('[data-footnote-ref]')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON()));
  const text = await page.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().toJSON());
  expect(boxes).toHaveLength(3);
  for (const [index, box] of boxes.entries()) {
    if (isMobile) expect(box.top).toBeGreaterThan(numbers.at(-1).bottom);
    else {
      expect(box.left).toBeGreaterThan(text.right);
      expect(box.right).toBeLessThanOrEqual(1280);
      expect(box.top).toBeGreaterThanOrEqual(index === 0 ? 0 : boxes[index - 1].bottom);
    }
  }
  if (!isMobile) {
    expect(Math.abs(boxes[0].top - numbers[0].top)).toBeLessThan(20);
    await expect(page.getByRole('heading', { name: 'Notes' })).toHaveCount(1);
    // The card of a source covers no note that the pointer is on.
    const mark = notes.first().locator('a[role="doc-noteref"]');
    await mark.hover();
    const [card, line] = await Promise.all([page.locator('.card').boundingBox(), mark.boundingBox()]);
    if (card === null || line === null) throw new Error('They are not shown.');
    expect(card.y >= line.y + line.height || card.y + card.height <= line.y).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect((await notes.first().boundingBox())?.x).toBeLessThan(text.right);
  }
  await page.goto(address('night/'));
  await expect(page.locator('link[href$="notes.css"]')).toHaveCount(0);
  expect(said).toEqual([]);
});

test('finds figures by caption and alternative text, tables, formulas by their TeX, and recordings by their words', async ({
  page,
}) => {
  for (const [query, section] of [
    ['ellipse', 'return'],
    ['Elements of the orbit', 'return'],
    ['eccentricity', 'return'],
    ['frac', 'return'],
    ['roofs', 'night'],
    ['tail left', 'night'],
    ['garden', 'night'],
  ] as const) {
    await page.goto(address(`search/?q=${encodeURIComponent(query)}`));
    const result = page.locator(`[data-section="${section}"]`).first();
    await expect(result, query).toBeVisible();
    // The words of the player are not those of the account.
    await expect(result).not.toContainText('words.wav');
  }
});
