import { expect, test } from 'vitest';
import { facetsOfClaim } from '../../../src/core/model/facets/facet-values.ts';
import { facetList } from '../../../src/core/model/facets/facets.ts';
import { fieldSeparator } from '../../../src/search/build/records/record.ts';
import { searchRecords } from '../../../src/search/build/records/records.ts';
import { vocabulary } from '../../../src/search/build/vocabulary.ts';
import { books, documentaryOf, section } from '../documentary-of.ts';

const content = {
  'citations.json': JSON.stringify([
    {
      id: 'a/b',
      type: 'book',
      title: 'A <i>great</i> book',
      author: [{ family: 'Writer', given: 'Jo' }],
      language: 'en',
    },
    { id: 'ja', type: 'book', title: '楽天', custom: { translation: { title: 'Rakuten' } }, language: 'ja' },
  ]),
  'claims.yaml':
    'one: { kind: denial, by: [ann], date: 2019-03, places: [KR] }\n' +
    'two: { kind: denial, by: [bob], disputes: [one] }\n',
  'parties.yaml':
    'ann: { name: Ann, kind: person, role: spokeswoman, of: club }\nbob: { name: Bob, kind: person }\nclub: { name: The Club, kind: organisation }\nnobody: { name: Nobodyelse, kind: person }\n',
  'sections/1-one.mdx': section(
    'Nothing yet.\n\n## The matter\n\nA lead. Ann said that <Claim id="one">it is so</Claim> [@a/b; @ja], then [x](y). Bob: <Claim id="two">it is not</Claim> [@a/b].',
  ),
};

test('makes a claim findable by statement, sentence, parties, places, kind, date and titles', async () => {
  const { records } = searchRecords(await documentaryOf(content));
  const [one] = records;
  expect(one?.url).toBe('/one/#claim-one');
  const fields = one?.content.split(` ${fieldSeparator} `) ?? [];
  expect(fields[0]).toBe('it is so');
  expect(fields[1]).toContain('Ann said that … , then x');
  expect(fields[2]).toBe('Denied by Ann ␟ spokeswoman ␝ The Club');
  expect(fields[3]).toBe('March 2019 ␟ Denial ␝ South Korea ␝ The matter');
  expect(fields[4]).toBe('[1] [2] ␟ A great book ␝ 楽天 ␝ Rakuten');
  expect(fields[5]).toBe('A lead.');
  expect(one?.facets).toEqual({
    type: ['claim'],
    kind: ['denial'],
    party: ['ann'],
    country: ['KR'],
    section: ['one'],
    year: ['2019'],
    disputed: ['yes'],
  });
});

test('leads a reference to its entry, its key percent-encoded', async () => {
  const { records } = searchRecords(await documentaryOf(content));
  const reference = records.find(({ facets }) => facets.type?.includes('reference'));
  expect(reference?.url).toBe('/references/#ref-a%2Fb');
  expect(reference?.content).toContain('A great book');
  expect(reference?.content).toContain('Jo Writer');
});

test('repeats no other claim in a claim’s record: a lead is a sentence that holds none', async () => {
  const { records } = searchRecords(await documentaryOf(content));
  expect(records[1]?.content).not.toContain('it is so');
});

test('finds a whole date as figures too, and a reference by its number', async () => {
  const registers = { 'claims.yaml': 'one: { kind: fact, by: [ann], date: 2019-05-21 }\n' };
  const { records } = searchRecords(await documentaryOf({ ...content, ...registers }));
  expect(records[0]?.content).toContain('21 May 2019 ␟ 2019-05-21 ␝ Fact');
  expect(records.at(-1)?.content).toContain('[2] ␟ Book, Japanese');
});

test('keeps paragraphs and headings of a section as places, and leaves marks and references out', async () => {
  const { pages } = searchRecords(await documentaryOf(content));
  const html = pages[0]?.html(0) ?? '';
  expect(html).toContain('<h2 id="the-matter">');
  expect(html).toContain('<p id="p.2">');
  expect(html).not.toMatch(/\[1\]|claim-one|great book/);
  expect(html).toContain('it is not</span>.');
});

test('hides a facet that tells nothing apart', async () => {
  const model = await documentaryOf(content);
  const offered = facetList(model, model.claims.map(facetsOfClaim)).facets.map(({ name }) => name);
  expect(offered).toEqual(['party', 'year', 'disputed']);
});

test('offers no misspelt word a name that nothing in the index holds', async () => {
  const model = await documentaryOf(content);
  expect(vocabulary(model, searchRecords(model), []).names).toEqual([
    'Ann',
    'Bob',
    'The',
    'Club',
    'South',
    'Korea',
  ]);
});

test('suggests words with their accents', async () => {
  const model = await documentaryOf({
    ...content,
    'sections/2-two.mdx': section('La stratégie européenne.'),
  });
  expect(vocabulary(model, searchRecords(model), []).words).toContain('stratégie');
});

test('makes records of a documentary without claims', async () => {
  const model = await documentaryOf({
    'citations.json': books('a'),
    'sections/1-one.mdx': section('Text [@a].'),
  });
  const found = searchRecords(model);
  expect(found.records.map(({ url }) => url)).toEqual(['/references/#ref-a']);
  expect(found.pages).toHaveLength(1);
});

test('writes East Asian names with the family name first, and others with the given name first', async () => {
  const { records } = searchRecords(
    await documentaryOf({
      'citations.json': JSON.stringify([
        {
          id: 'a',
          type: 'book',
          title: '多摩川の歴史',
          author: [
            { family: '鈴木', given: '花子' },
            { family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' },
          ],
        },
      ]),
      'sections/1-one.mdx': section('Text [@a].'),
    }),
  );
  expect(records[0]?.content).toContain('鈴木花子, Simone de Beauvoir');
});
