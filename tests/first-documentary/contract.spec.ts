import { expect, test } from '@playwright/test';
import { factsOf } from '../browser/page-facts.ts';
import { addressOf, sites } from '../build-sites.ts';
import order from './reference-order.json' with { type: 'json' };

test.use({ baseURL: addressOf(sites.first) });

const sections = ['overview', 'background', 'united-states', 'chinese-response', 'other-parties'];

test('lists all 67 references in number order', async ({ page }) => {
  const { entries } = await factsOf(page, 'references/');
  expect(entries.map(({ number }) => number)).toEqual(
    Array.from({ length: 67 }, (_, index) => String(index + 1)),
  );
});

test('first cites the references in the order 1 to 67', async ({ page }) => {
  const order: string[] = [];
  for (const section of sections) {
    for (const { number } of (await factsOf(page, `${section}/`)).marks)
      if (!order.includes(number)) order.push(number);
  }
  expect(order).toEqual(Array.from({ length: 67 }, (_, index) => String(index + 1)));
});

test('gives every source the number that it has in the article it comes from', async ({ request }) => {
  const references: { id: string }[] = await (await request.get('data/references.json')).json();
  expect(references.map(({ id }) => id)).toEqual(order);
});
