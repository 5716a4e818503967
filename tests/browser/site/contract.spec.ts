import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';
import { factsOf } from '../page-facts.ts';

const sections = ['overview', 'background', 'united-states', 'chinese-response', 'other-parties'];

for (const address of [...sections.map((section) => `${section}/`), 'read/']) {
  test(`leads every mark of /${address} to its entry and every back-link to its mark`, async ({ page }) => {
    const { marks, entries, ids, text } = await factsOf(page, address);
    const numbers = new Map(entries.map(({ key, number }) => [key, number]));
    for (const mark of marks) {
      expect(numbers.get(mark.key), mark.id).toBe(mark.number);
      expect(mark.text).toBe(`[${mark.number}]`);
    }
    const backs = entries.flatMap(({ backLinks }) =>
      backLinks.map((link) => decodeURIComponent(new URL(link).hash.slice(1))),
    );
    expect(backs.sort()).toEqual(marks.map(({ id }) => id).sort());
    expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
    expect(text).not.toContain('[@');
  });
}

test('leads the back-links of /references/ to the marks on the section pages', async ({ page }) => {
  const { entries } = await factsOf(page, 'references/');
  const targets = new Map<string, Set<string>>();
  for (const section of sections)
    targets.set(`/${section}/`, new Set((await factsOf(page, `${section}/`)).ids));
  for (const { key, backLinks } of entries) {
    expect(backLinks.length, key).toBeGreaterThan(0);
    for (const link of backLinks) {
      const { pathname, hash } = new URL(link);
      expect(targets.get(pathname)?.has(decodeURIComponent(hash.slice(1))), link).toBe(true);
    }
  }
});

test('redirects the former address to the front page', async ({ page }) => {
  await page.goto('5G_network_espionage_fears/');
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Concerns over Chinese involvement in 5G wireless networks',
  );
});

test('builds another documentary that knows nothing of the first', async ({ page }) => {
  await page.goto(addressOf(sites['other-topic']));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The quarrel over the Longitude Prize');
  await expect(page.locator('.section-list .name')).toHaveText(['Trials at sea', 'Origins']);
  const { marks, entries, text } = await factsOf(page, addressOf(sites['other-topic'], 'trials/'));
  expect(entries.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5']);
  expect(marks.filter(({ key }) => key === 'board1762').map(({ id }) => id)).toEqual(
    [1, 2, 3, 4].map((use) => `cite-board1762-${use}`),
  );
  expect(text).toContain('said its maker [2]; see [3], pp. 33-35.');
  expect(text).toContain('[@escaped] are text');
  expect(text).not.toMatch(/5G|Huawei/);
});

test('shows marks inside emphasis, links, lists, tables, quotes, captions, headings and notes', async ({
  page,
}) => {
  await page.goto(addressOf(sites['other-topic'], 'trials/'));
  const prose = page.locator('.prose');
  for (const place of ['em', 'strong', 'li', 'td', 'blockquote', 'figcaption', 'h2', 'section.footnotes']) {
    await expect(prose.locator(`${place} a[role="doc-noteref"]`).first(), place).toBeVisible();
  }
  await expect(prose.locator('a a')).toHaveCount(0);
  await expect(prose.locator('a[href="https://example.org/report"] + .cite')).toHaveText('[4]');
  await expect(page.locator('.contents-margin a').first()).toHaveText('The voyage to Jamaica');
});

test('offers the edit link, the see-also list and both redirects where they are set', async ({ page }) => {
  await page.goto(addressOf(sites['other-topic'], 'trials/'));
  await expect(page.getByRole('link', { name: 'Edit this section' })).toHaveAttribute(
    'href',
    /longitude\/edit\/HEAD\/tests\/sites\/other-topic\/sections\/2-trials\.mdx$/,
  );
  await page.goto(addressOf(sites['other-topic'], 'harrison/'));
  await expect(page.getByRole('heading', { name: 'See also' })).toBeVisible();
});

test('shows an entry of every type, escaped, and links no script', async ({ page }) => {
  await page.goto(addressOf(sites['every-type'], 'references/'));
  await expect(page.locator('ol.references > li')).toHaveCount(59);
  await expect(page.locator('#ref-html-title')).toContainText(
    '<script>alert(1)</script> Tom & Jerry bold <i>unpaired "quoted" \'single\' a < b > c',
  );
  await expect(page.locator('[href^="javascript:" i]')).toHaveCount(0);
  await expect(page.locator('#ref-arabic .title')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('#ref-institution')).toContainText('Ministry of Silly Walks & Co.');
  await expect(page.locator('#ref-no-date')).toContainText('undated');
  await page.goto(addressOf(sites['every-type'], 'types/#ref-m%C3%BCller%3A2019%2Fa.b'));
  await expect(page.locator('li:target')).toContainText('A key with letters and signs');
});

test('builds the least of folders without an empty page or a dead link', async ({ page, request }) => {
  await page.goto(addressOf(sites.minimal));
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  for (const link of new Set(links.filter((href) => href.startsWith(addressOf(sites.minimal))))) {
    expect((await request.get(link)).status(), link).toBe(200);
  }
  for (const path of ['references/', 'claims/', 'timeline/', 'positions/', 'parties/']) {
    expect((await request.get(addressOf(sites.minimal, path))).status(), path).toBe(404);
  }
});
