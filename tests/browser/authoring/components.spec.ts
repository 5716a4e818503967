import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';

const at = (path: string) => addressOf(sites.components, path);

test('shows what sections import, export and calculate', async ({ page }) => {
  await page.goto(at('return/'));
  const prose = page.locator('.prose');
  await expect(prose).toContainText('the comets of 1531, 1607 and 1682 were one and the same');
  await expect(prose).toContainText('again in 1758, which is 76 years later.');
  await expect(prose.locator('em').first()).toHaveText('1531');
  await expect(prose.locator('.claim-count')).toHaveAttribute('data-claims', '3');
});

test('draws components with their own styles and scripts', async ({ page }) => {
  await page.goto(at('return/'));
  await expect(page.locator('.orbit ellipse')).toHaveCSS('stroke', 'rgb(10, 20, 30)');
  await expect(page.locator('.note')).toHaveCSS('border-left-color', 'rgb(1, 2, 3)');
  await expect(page.locator('.orbit')).toHaveAttribute('data-ready', 'yes');
});

test('runs islands and scripts without a word from the security policy', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => {
    if (!message.text().includes('blocked by Playwright')) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(at('return/'));
  const counter = page.getByRole('button', { name: 'counted' });
  await counter.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
  await counter.click();
  await expect(counter).toHaveText('counted 3');
  expect(messages).toEqual([]);
});

for (const [name, path, prefix] of [
  ['on the page of the section', 'return/', ''],
  ['on the page of all sections', 'read/', 'return.'],
] as const) {
  test(`counts what is inside a component like all else, ${name}`, async ({ page }) => {
    await page.goto(at(path));
    const note = page.locator('.note');
    await expect(note.locator('[data-claim="inside-a-component"]')).toContainText('seen 7 times');
    await expect(note.locator('a[role="doc-noteref"]')).toHaveText(['[2]', '[3]', '[1]']);
    await expect(note.locator('h3, h4')).toHaveAttribute('id', `${prefix}inside-the-note`);
    await expect(note.locator('p[id]').first()).toHaveAttribute('id', `${prefix}p.2`);
    await note.locator('a[data-footnote-ref]').click();
    await expect(page).toHaveURL(new RegExp(`#${prefix}fn-delay$`));
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
}

test('finds in the search, the Markdown and the claims what components and expressions show', async ({
  page,
  request,
}) => {
  await page.goto(at('search/?q=ellipse'));
  await expect(page.locator('[data-result="section"]')).toHaveCount(1);
  await page.goto(at('search/?q="awaited for 304 years"'));
  await expect(page.locator('[data-result="claim"]')).toHaveCount(1);
  const markdown = await (await request.get(at('return.md'))).text();
  expect(markdown).toContain('again in 1758, which is 76 years later.');
  expect(markdown).toContain('The orbit of the comet: a long ellipse');
  const { claims } = await (await request.get(at('data/claims.json'))).json();
  expect(claims.map(({ text }: { text: string }) => text)).toEqual([
    'the comets of 1531, 1607 and 1682 were one and the same',
    'The comet was seen 7 times in this account',
    'awaited for 304 years',
  ]);
});
