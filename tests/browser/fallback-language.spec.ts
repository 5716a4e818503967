import { expect, test } from '@playwright/test';
import english from '../../src/translations/en.json' with { type: 'json' };
import { addressOf, sites } from '../build-sites.ts';

const pages = [
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

/** English wordings without values, as they stand in a page. */
const wordings = Object.values(english).filter((words) => !words.includes('{') && /[a-z]{3}/.test(words));

for (const address of pages) {
  test(`says that words are English where /${address} has them in no other language`, async ({ page }) => {
    await page.goto(addressOf(sites.arabic, address), { waitUntil: 'networkidle' });
    const found = await page.evaluate((known) => {
      const wordings = new Set(known);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const english: { words: string; language: string | null | undefined }[] = [];
      while (texts.nextNode()) {
        const words = texts.currentNode.textContent?.trim().replace(/:$/, '') ?? '';
        const nearest = texts.currentNode.parentElement?.closest('[lang]');
        if (wordings.has(words)) english.push({ words, language: nearest?.getAttribute('lang') });
      }
      return english;
    }, wordings);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ language }) => language !== 'en')).toEqual([]);
  });
}
