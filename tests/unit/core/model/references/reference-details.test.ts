import { expect, test } from 'vitest';
import { referenceDetails } from '../../../../../src/core/model/references/reference-details.ts';
import { documentaryOf, section } from '../../../documentary-of.ts';

async function detailsOf(fields: Record<string, unknown>) {
  const model = await documentaryOf({
    'citations.json': JSON.stringify([{ id: 'a', type: 'webpage', title: 'A page', ...fields }]),
    'sections/1-first.mdx': section('So [@a].'),
  });
  const [reference] = model.references;
  if (reference === undefined) throw new Error('Nothing is cited.');
  return referenceDetails(model, reference);
}

test('looks the archived copy up near the day of access, or else of issue', async () => {
  const URL = 'https://example.org/page';
  const issued = { raw: '2018-12' };
  expect((await detailsOf({ URL, issued, accessed: { 'date-parts': [['2019', 6, 1]] } })).archive?.url).toBe(
    'https://web.archive.org/web/20190601/https://example.org/page',
  );
  expect((await detailsOf({ URL, issued })).archive?.url).toBe(
    'https://web.archive.org/web/201812/https://example.org/page',
  );
});

test('looks up no archived copy of an archived copy', async () => {
  const details = await detailsOf({ URL: 'https://web.archive.org/web/2019/https://example.org/' });
  expect(details.archive).toBeUndefined();
});

test('offers a web search only where no address is known', async () => {
  expect((await detailsOf({ publisher: 'R & D' })).search).toBe(
    'https://duckduckgo.com/?q=%22A%20page%22%20R%20%26%20D',
  );
  expect((await detailsOf({ URL: 'javascript:alert(1)' })).search).toContain('duckduckgo');
  expect((await detailsOf({ URL: 'https://example.org' })).search).toBeUndefined();
});

test('names the language of a source only where its tag is one', async () => {
  expect((await detailsOf({ language: 'ja' })).language).toEqual({ tag: 'ja', name: 'Japanese' });
  expect((await detailsOf({ language: 'Japanese' })).language).toBeUndefined();
});
