import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { books, documentaryOf, section } from '../documentary-of.ts';

const content = { 'citations.json': books('a'), 'sections/1-one.mdx': section('Text [@a].') };

test('ships what the client loads and nothing else', async () => {
  const files = await buildIndex(await documentaryOf(content));
  const names = new Set(files.map(({ path }) => path.replace(/(?:en_)?[0-9a-f]{6,}/, '#')));
  expect([...names].sort()).toEqual(
    [
      'addresses.json',
      'filter/#.pf_filter',
      'fragment/#.pf_fragment',
      'index/#.pf_index',
      'listing.json',
      'pagefind-entry.json',
      'pagefind.en_#.pf_meta',
      'pagefind.js',
      'site.json',
      'wasm.en.pagefind',
      'words.json',
    ]
      .map((name) => name.replace('en_#', '#'))
      .sort(),
  );
});

test('lists every record in the order of the account, with its date and the number of its references', async () => {
  const files = await buildIndex(
    await documentaryOf({
      'citations.json': JSON.stringify([
        {
          id: 'a',
          type: 'book',
          title: 'A book',
          issued: { raw: '2011-10' },
          URL: 'https://www.example.org/a/',
        },
      ]),
      'claims.yaml': 'one: { kind: fact, by: [ann], date: 2012-10-11 }\n',
      'parties.yaml': 'ann: { name: Ann, kind: person }\n',
      'sections/1-one.mdx': section('<Claim id="one">Text</Claim> [@a].'),
    }),
  );
  const json = (name: string) =>
    JSON.parse(new TextDecoder().decode(files.find(({ path }) => path === name)?.content));
  expect(json('listing.json').dates).toEqual([0, 20121011, 20111000]);
  expect(json('listing.json').references).toEqual([0, 1, 0]);
  expect(json('addresses.json')).toEqual({ 'example.org/a': 2 });
});

test('builds one index for all languages of the sources', async () => {
  const citations = JSON.stringify([{ id: 'a', type: 'book', title: '楽天', language: 'ja' }]);
  const files = await buildIndex(await documentaryOf({ ...content, 'citations.json': citations }));
  expect(files.filter(({ path }) => path.endsWith('.pf_meta'))).toHaveLength(1);
});

test('builds indexes that were asked for at once, one after the other', async () => {
  const model = await documentaryOf(content);
  const [one, two] = await Promise.all([buildIndex(model), buildIndex(model)]);
  expect(one?.length).toBe(two?.length);
});
