import { expect, type Page, test } from '@playwright/test';
import english from '../../../src/translations/en.json' with { type: 'json' };
import { addressOf, sites } from '../../build-sites.ts';

const pages = [
  '',
  'about/',
  'claims/',
  'claims/no-harm/',
  'parties/',
  'timeline/',
  'weak-spots/',
  'search/?q=السد',
  'search/?q=zzz',
  '404.html',
];

/** English wordings without values, as they would be in a page. */
const wordings = Object.values(english).filter((words) => !words.includes('{') && /[a-z]{3}/.test(words));

/** Everything that is read or read aloud: texts, labels, placeholders, titles. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const inCode = texts.currentNode.parentElement?.closest('script, style');
      if (!inCode) found.push(texts.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    }
    return found.map((text) => text.trim().replace(/:$/, '')).filter(Boolean);
  });
}

for (const address of pages) {
  test(`speaks the documentary’s language everywhere: /${address}`, async ({ page }) => {
    await page.goto(addressOf(sites.arabic, address), { waitUntil: 'networkidle' });
    const words = await wordsOf(page);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((text) => wordings.includes(text))).toEqual([]);
  });
}

test('lets the author’s own wording win', async ({ page }) => {
  await page.goto(addressOf(sites.arabic, 'claims/'));
  await expect(page.locator('h1')).toHaveText('الادعاءات');
});
