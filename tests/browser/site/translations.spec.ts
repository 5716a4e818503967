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

/** Every wording that has a word of its own, with anything in the places of its values. */
const patterns = Object.values(english)
  .filter((words) => !/\{\w+,/.test(words) && /[a-z]{3}/.test(words.replace(/\{\w+\}/g, '')))
  .map((words) => words.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+'));

const untranslated = [
  '',
  'intro/',
  'end/',
  'read/',
  'about/',
  'references/',
  'claims/',
  'claims/too-narrow/',
  'claims/no-carts/',
  'exchanges/',
  'timeline/',
  'positions/',
  'parties/',
  'parties/city/',
  'weak-spots/',
  'terms/',
  'changes/',
  'search/?q=پل',
  'search/?q=zzz',
  '404.html',
  '404/offline/',
];

test('says of every English word in another language that it is English, in texts and in labels', async ({
  page,
}) => {
  const wrong: string[] = [];
  for (const address of untranslated) {
    await page.goto(addressOf(sites.persian, address), { waitUntil: 'networkidle' });
    const found = await page.evaluate((sources) => {
      const isWording = new RegExp(`^(?:${sources.join('|')}):?$`);
      const said: [Element | null, string][] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode;
        // A citation to copy is one text, and so is what the index holds of a result.
        if (!parentElement?.closest('script, style, #cite-text, [data-result]'))
          said.push([parentElement, textContent ?? '']);
      }
      for (const element of document.body.querySelectorAll('*'))
        for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'label', 'aria-description'])
          said.push([element, element.getAttribute(name) ?? '']);
      return said
        .filter(
          ([element, text]) =>
            isWording.test(text.trim()) && element?.closest('[lang]')?.getAttribute('lang') !== 'en',
        )
        .map(([element, text]) => `${element?.outerHTML.slice(0, 120)}: ${text.trim()}`);
    }, patterns);
    wrong.push(...found.map((each) => `/${address} ${each}`));
  }
  expect(wrong).toEqual([]);
});
