import { expect, type Page, test } from '@playwright/test';
import { watchShifts } from '../watch-shifts.ts';

const rows = '[data-register-list] [data-claim]';
const status = (page: Page) => page.locator('[data-register-status]');
const ids = (page: Page) =>
  page.locator(rows).evaluateAll((items) => items.map((item) => item.getAttribute('data-claim')));

/** The filters, which are folded on a phone. */
async function openFilters(page: Page) {
  const summary = page.locator('.claim-filters summary');
  if (await summary.isVisible()) await summary.click();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('holds every claim with kind, speaker, sources and a link to its page, and no filters', async ({
    page,
    request,
  }) => {
    const { claims } = await (await request.get('data/claims.json')).json();
    await page.goto('claims/');
    await expect(page.locator(rows)).toHaveCount(claims.length);
    await expect(page.locator('.claim-filters')).toBeHidden();
    const row = page.locator('[data-claim="huawei-never-gave-data"]');
    await expect(row).toContainText('Denied by');
    await expect(row.getByRole('link', { name: 'Ren Zhengfei' })).toBeVisible();
    await expect(row.getByRole('link', { name: /^Reference \d+, / })).toBeVisible();
    await row.locator('.claim-text a').click();
    await expect(page).toHaveURL(/\/claims\/huawei-never-gave-data\/$/);
    await expect(page.locator('h1')).toHaveText('Huawei had never handed data to the Chinese government');
  });
});

test('filters by kind and party, counts the rest, and keeps the state in the address @both', async ({
  page,
  isMobile,
}) => {
  await page.goto('claims/');
  const all = await page.locator(rows).count();
  await openFilters(page);
  await page.getByRole('checkbox', { name: /^Denial/ }).check();
  const denials = await page.locator(rows).count();
  expect(denials).toBeLessThan(all);
  await page.getByLabel('Party').selectOption('guo-ping');
  await expect(page).toHaveURL(/\?kind=denial&party=guo-ping$/);
  await expect(status(page)).toHaveText(`${await page.locator(rows).count()} of ${all} claims`);
  await expect(page.getByLabel('Party').locator('option:checked')).toHaveText(/^Guo Ping \([1-9]\d*\)$/);
  await page.goBack();
  await expect(page.getByLabel('Party')).toHaveValue('');
  await expect(page.locator(rows)).toHaveCount(denials);
  await page.goBack();
  await expect(page.locator(rows)).toHaveCount(all);
  await page.goForward();
  await expect(page.getByRole('checkbox', { name: /^Denial/ })).toBeChecked();
  await expect(page.locator(rows)).toHaveCount(denials);
  if (isMobile) return;
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/claims\/$/);
  await expect(page.locator(rows)).toHaveCount(all);
});

test('shows beside every value exactly as many claims as choosing it leaves', async ({ page }) => {
  await page.goto('claims/?disputed=yes');
  const counts = await page.getByRole('checkbox').evaluateAll((boxes) =>
    boxes.map((box) => ({
      value: box.getAttribute('value') ?? '',
      name: box.getAttribute('name'),
      count: Number(box.closest('label')?.querySelector('[data-count]')?.textContent),
    })),
  );
  for (const { value, count } of counts.filter(({ name }) => name === 'kind')) {
    await page.goto(`claims/?disputed=yes&kind=${value}`);
    await expect(page.locator(rows), value).toHaveCount(count);
  }
});

test('sorts by date, by references and back to the account’s order', async ({ page }) => {
  await page.goto('claims/');
  const inPlace = await ids(page);
  await page.getByLabel('Order').selectOption('date');
  await expect(page.locator('[data-register-list] h2').first()).toHaveText('2019');
  await expect(page.locator('[data-register-list] h2').last()).toHaveText('Undated');
  const dates = await page
    .locator(`${rows} time`)
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates).toEqual([...dates].sort().reverse());
  await page.getByLabel('Order').selectOption('references');
  // The register sorts in slices, so that it takes a moment on a busy machine.
  await expect(async () => {
    const cited = await page
      .locator(rows)
      .evaluateAll((items) => items.map((item) => item.querySelectorAll('.source-number').length));
    expect(cited).toEqual([...cited].sort((a, b) => b - a));
  }).toPass();
  await page.getByLabel('Order').selectOption('place');
  await expect(page).toHaveURL(/\/claims\/$/);
  await expect(page.locator('.leaving')).toHaveCount(0);
  expect(await ids(page)).toEqual(inPlace);
});

test('has all counts before anything is chosen, and the same again once a choice is taken back', async ({
  page,
}) => {
  await page.goto('claims/');
  const counts = page.locator('.claim-filters').locator('option[value]:not([value=""]), [data-count]');
  const first = await counts.allTextContents();
  expect(first.filter((text) => !/^\d+$| \(\d+\)$/.test(text))).toEqual([
    'Place in the account',
    'Oldest first',
    'Newest first',
    'Most references',
  ]);
  const denial = page.getByRole('checkbox', { name: /^Denial/ });
  await denial.check();
  expect(await counts.allTextContents()).not.toEqual(first);
  await denial.uncheck();
  expect(await counts.allTextContents()).toEqual(first);
});

test('says that nothing fits and offers the ways back @both', async ({ page }) => {
  await page.goto('claims/?kind=law&party=ren-zhengfei');
  await expect(page.getByText('Nothing fits this combination.')).toBeVisible();
  await expect(status(page)).toHaveText(/^0 of /);
  const way = page.getByRole('button', { name: /^Without “Ren Zhengfei” \(\d+\)$/ });
  const count = Number(/\((\d+)\)/.exec((await way.textContent()) ?? '')?.[1]);
  await way.click();
  await expect(page.locator(rows)).toHaveCount(count);
  await expect(page).toHaveURL(/\?kind=law$/);
});

test('is operated with the keyboard alone', async ({ page }) => {
  await page.goto('claims/');
  await page.getByLabel('Order').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?kind=allegation$/);
  await expect(page.locator(rows).first()).toContainText('Alleged by');
});

test('lets nothing jump, with filters in the address and on changing them @both', async ({ page }) => {
  const shifts = await watchShifts(page);
  for (const address of [
    'claims/',
    'claims/?kind=denial&sort=date',
    'claims/?kind=law&party=ren-zhengfei',
    'exchanges/',
  ]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(200);
    expect(await shifts(), address).toEqual([]);
  }
});

test('gives every relation from both ends, each with who says it', async ({ page, request }) => {
  const { claims } = await (await request.get('data/claims.json')).json();
  const pages = new Map<string, string>();
  for (const { id } of claims) pages.set(id, await (await request.get(`claims/${id}/`)).text());
  for (const claim of claims) {
    for (const name of ['disputes', 'disputedBy', 'supports', 'supportedBy']) {
      for (const other of claim[name])
        expect(pages.get(claim.id), `${claim.id} ${name}`).toContain(`<li data-claim="${other}">`);
    }
  }
  await page.goto('claims/us-vendors-can-be-compelled/');
  const answers = page.locator('#disputed-by');
  await expect(answers.getByRole('heading').first()).toHaveText('Answered by the accused’s side');
  await expect(answers.locator('[data-claim="no-law-mandatory-backdoors"]')).toContainText('Ren Zhengfei');
});

test('says of an unanswered allegation who makes it and that the account records no answer', async ({
  page,
}) => {
  await page.goto('claims/rubio-stealing/');
  await expect(page.locator('.claim-facts')).toContainText('Marco Rubio');
  await expect(page.locator('#disputed-by')).toContainText(
    'The account records no answer of the accused’s side.',
  );
});

test('tells what was changed, with who makes each claim touched, there and on the claim’s page', async ({
  page,
}) => {
  await page.goto('changes/');
  const touched = page.locator('.changes [data-claim="intelligence-law-protects"]');
  await expect(touched).toContainText('Chinese government:');
  await touched.getByRole('link').click();
  await expect(page.locator('.claim-changes')).toContainText('25 November 2026');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Changes' }).click();
  await expect(page).toHaveURL(/\/changes\/$/);
});

test('copies a citation and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('claims/bonus-programme/');
  const button = page.locator('[data-copy="cite-text"]');
  await button.click();
  await expect(button).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/claims/bonus-programme/');
});

test('offers the claim as a quotation for pages, Markdown and wikis', async ({ page }) => {
  await page.goto('claims/bonus-programme/');
  const shown = page.locator('#cite-text');
  const form = page.getByLabel('Copy or save as');
  await form.selectOption('BibTeX');
  await expect(shown).toContainText('@misc{');
  await form.selectOption('HTML');
  await expect(shown).toContainText('<figure');
  const html = (await shown.textContent()) ?? '';
  // The site’s own policy lets no script write markup into its pages.
  await page.goto('about:blank');
  await page.setContent(html);
  await expect(page.locator('blockquote')).toContainText('bonuses');
  await expect(page.locator('figcaption')).toContainText('Alleged by US authorities, January 2019');
  await expect(page.locator('figcaption li')).toHaveCount(2);
});

test('nests the exchanges, each claim in full once, and lists what is unanswered', async ({ page }) => {
  await page.goto('exchanges/');
  const thread = page.locator('.threads > [data-claim="us-vendors-can-be-compelled"]');
  await expect(
    thread.locator(
      '> ol > [data-claim="zhou-cannot-force-backdoors"] > ol > [data-claim="professors-criticise-zhou"]',
    ),
  ).toBeVisible();
  await expect(page.locator('[aria-labelledby="unanswered"] [data-claim="rubio-stealing"]')).toBeVisible();
  await expect(page.locator('[aria-labelledby="unanswered"] [data-claim="bonus-programme"]')).toHaveCount(0);
});

test('opens a claim’s card in the prose and leads to its page @both', async ({ page, isMobile }) => {
  await page.goto('background/');
  const mark = page.locator('#claim-bonus-programme .claim-link');
  if (isMobile) await mark.tap();
  else await mark.hover();
  const card = page.locator('.card');
  await expect(card).toContainText('Alleged by');
  await expect(card).toContainText('US authorities');
  await expect(card.getByRole('link', { name: 'Huawei’s US division' })).toBeVisible();
  await card.getByRole('link', { name: 'All about this claim' }).click();
  await expect(page).toHaveURL(/\/claims\/bonus-programme\/$/);
});

test('fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['claims/', 'claims/us-vendors-can-be-compelled/', 'changes/', 'exchanges/']) {
    await page.goto(address);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, address).toBeLessThanOrEqual(0);
  }
});
