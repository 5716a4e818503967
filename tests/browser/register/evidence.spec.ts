import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';
import { findBarriers } from '../find-barriers.ts';

const at = (path: string) => addressOf(sites.evidence, path);

test('introduces claims by their kind, kinds of the documentary’s own included', async ({ page }) => {
  await page.goto(at('claims/'));
  const head = (id: string) => page.locator(`li[data-claim="${id}"] .claim-head`);
  await expect(head('lines-seen')).toHaveText('Seen by the observer · 1877');
  await expect(head('lines-drawn')).toHaveText(
    'Alleged by an unnamed draughtsman, cited by the Academy · reported 1909',
  );
  await expect(head('lines-optical')).toContainText('Guess, the Academy');
  const filter = page.getByRole('group', { name: 'Kind of claim' });
  await expect(filter).toContainText('Sighting');
  await filter.getByRole('checkbox').nth(1).check();
  await expect(page.locator('[data-register-list] li[data-claim]')).toHaveCount(1);
});

test('shows results of the search with the same words', async ({ page }) => {
  await page.goto(at('search/?q=memory'));
  await expect(page.locator('[data-result="claim"]').first()).toContainText(
    'Alleged by an unnamed draughtsman, cited by the Academy · reported 1909',
  );
});

test('lists the uses of a source with their locators, and its words in their language', async ({ page }) => {
  await page.goto(at('references/'));
  await expect(page.locator('[id="ref-book"] .back-links')).toHaveText(/a\s*p\. 4\s*b\s*p\. 7/);
  const quote = page.locator('[id="ref-letter"] q');
  await expect(quote).toHaveAttribute('lang', 'it');
  await expect(quote.getByRole('link')).toHaveAttribute(
    'href',
    'https://archive.example/2019/letters#:~:text=linee%20sottili%20e%20diritte',
  );
  await expect(page.locator('[id="ref-letter"]')).toContainText('thin and straight lines');
  await expect(page.locator('[id="ref-film"] .passages a')).toHaveAttribute(
    'href',
    'https://archive.example/film.mp4#t=750',
  );
});

test('leads from a dead link to its archived copy, and says so', async ({ page }) => {
  await page.goto(at('references/'));
  const entry = page.locator('[id="ref-letter"]');
  const copy = entry.getByRole('link', { name: 'Dead link; archived copy of 23 May 2019' });
  await expect(copy).toHaveAttribute('href', 'https://archive.example/2019/letters');
  await expect(entry.locator('a.title')).toHaveAttribute('href', 'https://archive.example/2019/letters');
});

test('shows on a mark’s card the passage of that use alone', async ({ page }) => {
  await page.goto(at('lines/'));
  await page.locator('[id="cite-book-2"]').hover();
  const card = page.locator('.card');
  await expect(card).toContainText('p. 7');
  await expect(card).not.toContainText('p. 4');
});

test('says who compared a claim with its source, and where to report a problem', async ({ page }) => {
  await page.goto(at('claims/lines-seen/'));
  await expect(page.locator('.claim-checked')).toHaveText(
    'Compared with the source on 1 April 2020 (A. B.).',
  );
  await expect(page.getByRole('link', { name: 'Report a problem with this claim' })).toHaveAttribute(
    'href',
    /^https:\/\/codeberg\.org\/example\/mars\/issues\/new\?title=/,
  );
});

test('keeps a withdrawn claim at its address and out of everything else', async ({ page, request }) => {
  await page.goto(at('claims/lines-water/'));
  await expect(page.locator('header .claim-withdrawn').first()).toHaveText('Withdrawn 15 April 2020');
  await expect(page.locator('main')).toContainText('The letter speaks of lines and not of water.');
  await page.goto(at('claims/'));
  await expect(page.locator('[data-claim="lines-water"]')).toHaveCount(0);
  await page.goto(at('lines/'));
  await expect(page.locator('[data-claim="lines-water"] s')).toHaveText('the lines carry water');
  await page.goto(at('changes/'));
  await expect(page.locator('main')).toContainText('Withdrawn: The letter speaks of lines');
  expect(await (await request.get(at('feed.xml'))).text()).toContain('Withdrawn: The letter speaks of lines');
});

test('shows positions of parties without a map', async ({ page }) => {
  await page.goto(at('positions/'));
  await expect(page.locator('.world-map')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /The observer/ })).toContainText('Real');
});

test('finds no barrier and no sideways scrolling on these pages', async ({ page }) => {
  for (const path of [
    'claims/lines-seen/',
    'claims/lines-water/',
    'positions/',
    'timeline/',
    'fact-check/',
    'references/',
    'parties/',
  ]) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(at(path));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    expect(await findBarriers(page), path).toEqual([]);
  }
});
