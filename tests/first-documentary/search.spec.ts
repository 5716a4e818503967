import { expect, type Page, test } from '@playwright/test';
import { addressOf, sites } from '../build-sites.ts';
import { type JudgedQuery, laterQueries, queries, unseenQueries } from './queries.ts';

test.use({ baseURL: addressOf(sites.first) });

const panel = '[data-search-page]';
const results = `${panel} [data-result]`;

for (const [name, judged] of [
  ['first', queries],
  ['later', laterQueries],
  ['unseen', unseenQueries],
] as const) {
  test(`has a right claim among the first three results for 95 of 100 queries (${name})`, async ({
    page,
  }) => {
    await page.goto('search/');
    const missed: string[] = [];
    for (const query of judged) if (!(await answersWell(page, query))) missed.push(query[0]);
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(judged.length * 0.05);
  });
}

async function answersWell(page: Page, [query, ...right]: JudgedQuery): Promise<boolean> {
  const before = await page.locator(`${panel} [data-search-results]`).innerHTML();
  await page.locator(`${panel} input[type="search"]`).fill(query);
  await expect.poll(() => page.locator(`${panel} [data-search-results]`).innerHTML()).not.toBe(before);
  const ids = await page
    .locator(results)
    .evaluateAll((items) => items.slice(0, 3).map((item) => item.getAttribute('data-claim')));
  return ids.some((id) => id !== null && right.includes(id));
}
