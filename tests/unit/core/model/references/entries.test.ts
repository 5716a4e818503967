import { expect, test } from 'vitest';
import { formatCslDate, partialOf } from '../../../../../src/core/model/references/csl-dates.ts';
import { formatEntries } from '../../../../../src/core/model/references/format-entries.ts';
import { backLinkLetters } from '../../../../../src/core/model/references/reference-details.ts';
import { withoutMarkup } from '../../../../../src/core/model/references/rich-text.ts';
import { type CslEntry, cslEntry } from '../../../../../src/core/read/schemas/citations.ts';
import { createWording } from '../../../../../src/translations/wording.ts';

const wording = createWording('en', {});

async function textOf(fields: Partial<CslEntry>): Promise<string> {
  const [entry] = await formatEntries(
    [cslEntry.parse({ id: 'x', type: 'article-newspaper', title: 'T', ...fields })],
    wording,
  );
  return entry?.text ?? '';
}

async function htmlOf(fields: Partial<CslEntry>): Promise<string> {
  const [entry] = await formatEntries(
    [cslEntry.parse({ id: 'x', type: 'book', title: 'T', ...fields })],
    wording,
  );
  return entry?.html ?? '';
}

test('keeps a title to the letter: quotes, capitals and signs as typed', async () => {
  const title = `"Don't" — he's 'US' & <so> on...`;
  expect(await textOf({ title, 'container-title': 'The Paper' })).toContain(title);
});

test('sets no second stop after a title that ends a sentence', async () => {
  expect(await textOf({ title: 'Is it so?', 'container-title': 'The Paper' })).toBe('“Is it so?” The Paper.');
  expect(await textOf({ title: 'It is so', 'container-title': 'The Paper' })).toBe('“It is so”. The Paper.');
});

test('escapes what is no markup of CSL, and renders what is', async () => {
  const html = await htmlOf({ title: '<script>x</script> <i>E. coli</i> H<sub>2</sub>O <b>unpaired' });
  expect(html).toContain('&#x3C;script>x&#x3C;/script> <i>E. coli</i> H<sub>2</sub>O &#x3C;b>unpaired');
});

test('links http addresses only', async () => {
  expect(await htmlOf({ URL: 'HTTPS://example.org/a b' })).toContain('href="https://example.org/a%20b"');
  for (const URL of [
    'javascript:alert(1)',
    ' https://example.org',
    'https://exa\nmple.org',
    'ftp://example.org',
    'example.org',
  ]) {
    expect(await htmlOf({ URL }), URL).not.toContain('href');
  }
});

test('takes nothing from a note for instructions', async () => {
  expect(await textOf({ note: 'publisher: Injected\n{:edition: 9}' })).not.toMatch(/Injected|9/);
});

test('writes dates of every form that CSL-JSON knows', () => {
  const written = (date: CslEntry['issued']) => formatCslDate(date, wording);
  expect(written({ 'date-parts': [['2019', '05', 7]] })).toBe('7 May 2019');
  expect(written({ 'date-parts': [[2019, 5]] })).toBe('May 2019');
  expect(written({ 'date-parts': [[1999], [2001, 3]] })).toBe('1999–March 2001');
  expect(written({ 'date-parts': [[2004]], season: 2 })).toBe('Summer 2004');
  expect(written({ 'date-parts': [[1450]], circa: true })).toBe('about 1450');
  expect(written({ raw: '2019-05' })).toBe('May 2019');
  expect(written({ literal: 'Michaelmas' })).toBe('Michaelmas');
  expect(written({ 'date-parts': [[2019, 13, 40]] })).toBe('2019-13-40');
  expect(written(undefined)).toBe('');
  expect(partialOf({ raw: '2019-05-07/2019-06' })).toBe('2019-05-07');
});

test('writes dates in the documentary’s language', () => {
  expect(formatCslDate({ 'date-parts': [[2019, 5, 7]] }, createWording('de', {}))).toBe('7. Mai 2019');
});

test('letters back-links a to z, then aa', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(backLinkLetters)).toEqual([
    'a',
    'z',
    'aa',
    'ab',
    'az',
    'ba',
    'zz',
    'aaa',
  ]);
});

test('reads nested, unpaired and crossed markup without losing a letter', () => {
  expect(withoutMarkup('<i>a<b>b</b></i>')).toBe('ab');
  expect(withoutMarkup('a<i>b')).toBe('a<i>b');
  expect(withoutMarkup('<i>a<b>b</i>c</b>')).toBe('<i>ab</i>c');
  expect(withoutMarkup('1 < 2 > 0 & so')).toBe('1 < 2 > 0 & so');
});

test('puts every word of an entry into the documentary’s language, quotation marks included', async () => {
  const german = createWording('de', {});
  const chapter = cslEntry.parse({
    id: 'x',
    type: 'chapter',
    title: 'Ein Kapitel?',
    'container-title': 'Ein Buch',
    author: [{ family: 'A', given: 'B' }, { literal: 'Amt & Co.' }],
    editor: [{ family: 'C', given: 'D' }],
    translator: [{ family: 'E', given: 'F' }],
    edition: 3,
    volume: 2,
    page: '3-5',
    issued: { 'date-parts': [['2019', '5']] },
  });
  const [entry] = await formatEntries([chapter], german);
  expect(entry?.text).toBe(
    'B A und Amt & Co. „Ein Kapitel?“ Übersetzt von F E. In Ein Buch, herausgegeben von D C, 3. Aufl., Bd. 2, S. 3–5, Mai 2019.',
  );
});

test('names a source in the label of its marks with its particle', async () => {
  const author = [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }];
  const [entry] = await formatEntries(
    [cslEntry.parse({ id: 'x', type: 'book', title: 'T', author })],
    wording,
  );
  expect(entry?.label).toBe('van Beethoven');
});

test('marks a title with its language only where that is a language tag', async () => {
  expect(await htmlOf({ language: 'de' })).toContain('lang="de"');
  expect(await htmlOf({ language: 'German' })).not.toContain('lang');
});

test('formats again what has changed since it was last formatted, and only the changed entry', async () => {
  const parse = (fields: Partial<CslEntry>) =>
    cslEntry.parse({
      id: 'x',
      type: 'article-newspaper',
      title: 'T',
      'container-title': 'The Paper',
      ...fields,
    });
  const issued = { 'date-parts': [[2019, 3, 1]] };
  const shown = async (entries: CslEntry[], words = wording) =>
    (await formatEntries(entries, words)).map(({ text }) => text);

  const before = await shown([parse({ issued }), parse({ title: 'Other' })]);
  expect(before).toEqual(['“T”. The Paper, 1 March 2019.', '“Other”. The Paper.']);
  expect(await shown([parse({ title: 'Other' }), parse({ issued })])).toEqual(before.toReversed());
  expect(await shown([parse({ issued, 'container-title': 'The Post' })])).toEqual([
    '“T”. The Post, 1 March 2019.',
  ]);
  expect(await shown([parse({ issued, title: 'New' })])).toEqual(['“New”. The Paper, 1 March 2019.']);
  expect(await shown([parse({ issued })], createWording('de', {}))).toEqual([
    '„T“. The Paper, 1. März 2019.',
  ]);
});

test('sets no quotation mark beside the same one, and years before Christ as the language does', async () => {
  const fields = { title: '“Intention” in the schools', issued: { 'date-parts': [[-44, 3, 15]] } };
  expect(await textOf(fields)).toBe('“‘Intention’ in the schools”. 15 March 44 BC.');
  expect(await textOf({ title: 'The “intention” of schools' })).toBe('“The “intention” of schools”.');
});
