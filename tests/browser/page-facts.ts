import type { Page } from '@playwright/test';

/** What the marks and entries of a page say, read from its static HTML. */
export interface Facts {
  marks: { key: string; number: string; text: string; id: string }[];
  entries: { key: string; number: string; backLinks: string[] }[];
  ids: string[];
  text: string;
}

export async function factsOf(page: Page, address: string): Promise<Facts> {
  await page.goto(address);
  return page.evaluate(() => {
    const keyOf = (hash: string) => decodeURIComponent(hash).replace(/^#ref-/, '');
    return {
      marks: [...document.querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"]')].map((mark) => ({
        key: keyOf(mark.hash),
        number: mark.dataset['reference'] ?? '',
        text: mark.textContent,
        id: mark.id,
      })),
      entries: [...document.querySelectorAll<HTMLElement>('ol.references > li')].map((entry) => ({
        key: entry.id.replace(/^ref-/, ''),
        number: entry.dataset['reference'] ?? '',
        backLinks: [...entry.querySelectorAll<HTMLAnchorElement>('[role="doc-backlink"]')].map(
          (link) => link.href,
        ),
      })),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      text: document.body.textContent,
    };
  });
}
