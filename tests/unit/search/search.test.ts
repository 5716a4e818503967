import { afterAll, beforeAll, expect, test } from 'vitest';
import { section } from '../documentary-of.ts';
import { searchOf, shown } from './search-of.ts';

let site: Awaited<ReturnType<typeof searchOf>>;

beforeAll(async () => {
  site = await searchOf({
    'citations.json': JSON.stringify([
      { id: 'a', type: 'book', title: 'On water', DOI: '10.1000/water.1', URL: 'https://www.example.org/w/' },
    ]),
    'parties.yaml': `ann: { name: Ann Shaw, kind: person, of: board }
ben: { name: Ben Rao, kind: person }
board: { name: National Water Board, kind: agency, aliases: [NWB, the Weir] }
`,
    'terms.yaml': `PFAS: per- and polyfluoroalkyl substances
aquifer: { definition: Rock that holds water which wells may draw from. }
`,
    'claims.yaml': ['leak', 'price', 'code', 'wells', 'cold', 'court', 'nations', 'pfas', 'spring']
      .map(
        (id) =>
          `${id}: { kind: ${id === 'court' ? 'response' : 'fact'}, by: [${id === 'leak' ? 'ann' : id === 'price' ? 'ben' : 'board'}] }\n`,
      )
      .join(''),
    'sections/1-one.mdx': section(`Ann said that <Claim id="leak">the pipes of the town leak</Claim> [@a].

Ben said that <Claim id="price">the price will double</Claim> [@a].

It is clear that <Claim id="code">the meters run on C++</Claim> [@a].

A survey of the Institute for Clean Wells held that <Claim id="wells">the wells are deep</Claim> [@a].

It is known that <Claim id="cold">the “cold spring” lies in the north</Claim> [@a].

The European Court of Waters (ECW) said: <Claim id="court">the town must pay</Claim> [@a]. The ECW said no more.

To the U.N., the Regional Wells Bureau (RWB) and the Royal Waterworks Bank it seems that <Claim id="nations">water is a right</Claim> [@a].

In short, <Claim id="pfas"><Term>PFAS</Term> are in the river</Claim> [@a].

Others hold that <Claim id="spring">a cold winter follows a warm spring</Claim> [@a].
`),
  });
});

afterAll(() => site.close());

for (const [query, right] of [
  ['ICW', 'wells'],
  ['ECW', 'court'],
  ['European Court of Waters', 'court'],
  ['NWB meters', 'code'],
  ['the Weir meters', 'code'],
  ['United Nations', 'nations'],
  ['UN right', 'nations'],
  ['PFAS', 'pfas'],
  ['per- and polyfluoroalkyl substances', 'pfas'],
  ['polyfluoroalkyl', 'terms'],
  ['draw from rock', 'terms'],
  ['C++', 'code'],
  ['cold spring', 'cold'],
  ['How did the board respond to the court?', 'court'],
  ['Why might the pipes of a town leak?', 'leak'],
  ['who says what of the price', 'price'],
  ['10.1000/water.1', 'a'],
  ['https://doi.org/10.1000/WATER.1', 'a'],
  ['example.org/w', 'a'],
] as const) {
  test(`answers with what was meant: ${query}`, async () => {
    const answer = await site.ask(query);
    // The section that a claim is in may come before it.
    expect(shown(answer).slice(0, 2)).toContain(right);
    expect(answer.absent).toEqual({ names: [], words: [] });
  });
}

test('says what an abbreviation was read as, and not what a full name is short for', async () => {
  expect((await site.ask('ECW')).meanings).toEqual(['European Court of Waters']);
  expect((await site.ask('ICW')).meanings).toEqual(['Institute for Clean Wells']);
  expect((await site.ask('European Court of Waters')).meanings).toEqual([]);
  expect((await site.ask('NWB')).meanings).toEqual(['National Water Board']);
  expect((await site.ask('the Weir')).meanings).toEqual(['National Water Board']);
  expect((await site.ask('RWB')).meanings).toEqual(['Regional Wells Bureau', 'Royal Waterworks Bank']);
});

test('says plainly which names and words the account does not have', async () => {
  expect((await site.ask('Norway pipes')).absent).toEqual({ names: ['Norway'], words: [] });
  expect((await site.ask('NATO')).absent).toEqual({ names: ['NATO'], words: [] });
  expect((await site.ask('tulips')).absent).toEqual({ names: [], words: ['tulips'] });
});

test('takes an abbreviation for no plain word, unless the whole query is in capitals', async () => {
  expect((await site.ask('pipes MUST')).absent.names).toEqual(['MUST']);
  expect(shown(await site.ask('MUST PAY'))).toContain('court');
  expect(shown(await site.ask('ECW pay'))).toContain('court');
});

test('refuses one letter and an address that no reference has', async () => {
  expect(await site.ask('w')).toMatchObject({ results: [], tooLittle: true });
  expect(await site.ask('10.1000/other')).toMatchObject({ results: [], unknownAddress: true });
});

test('gives the best for each of two speakers that meet in no claim', async () => {
  const answer = await site.ask('Shaw Rao');
  expect(answer.apart).toEqual(['Shaw', 'Rao']);
  expect(shown(answer).slice(0, 2)).toEqual(['leak', 'price']);
});

test('takes no section for an answer whose words are in paragraphs that have nothing to do with each other', async () => {
  const { results } = await site.ask('price pipes');
  expect(results.every(({ isWhole }) => !isWhole)).toBe(true);
});

test('corrects no plain word beside a name that is absent', async () => {
  expect((await site.ask('Oslo wellz')).corrected).toBeUndefined();
  expect((await site.ask('Shau wells')).corrected).toBe('Shaw wells');
});

test('keeps the explanation of a term out of what a result shows of the prose', async () => {
  const { results } = await site.ask('river');
  const text = results.flatMap(({ record }) => record.passages.map((passage) => passage.text)).join('\n');
  expect(text).toContain('PFAS are in the river');
  expect(text).not.toContain('PFASper');
});

test('leads a term to its place in the glossary', async () => {
  const [first] = (await site.ask('aquifer')).results;
  expect(first?.record.url).toBe('/terms/');
  expect(first?.assessment?.passage?.anchor).toBe('term-aquifer');
});
