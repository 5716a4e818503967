import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../../src/core/read/citations/bibtex/read-bibtex.ts';

const entries = (text: string) => readBibtex(text).entries.map(({ entry }) => entry);
const first = (fields: string, type = 'article') => entries(`@${type}{key, title={T}, ${fields}}`)[0];
const odd = (text: string) => readBibtex(text).oddities.map(({ key, message }) => `${key}: ${message}`);

describe('one odd entry', () => {
  const sound = '@article{roe2020a, author={Roe, R.}, title={A sound entry}, year={2020}}\n';

  it('costs no other: parentheses in a key, a lone dollar sign, a field with a space in its name', () => {
    const text = `${sound}@misc{(AWG)2009, title={Key}, year={2009}}
@article{doe2021c, title={Income}, abstract={They had $67 more.}, year={2021}}
@article{doe2020b, title={Paid}, funding_text 1={By nobody.}, year={2020}}`;
    expect(entries(text).map(({ id }) => id)).toEqual(['roe2020a', '(AWG)2009', 'doe2021c', 'doe2020b']);
    expect(entries(text)[2]).toMatchObject({
      abstract: 'They had $67 more.',
      issued: { 'date-parts': [[2021]] },
    });
    expect(entries(text)[3]).toMatchObject({ title: 'Paid', issued: { 'date-parts': [[2020]] } });
    expect(odd(text)).toEqual([
      'doe2021c: a dollar sign without a second one was read as a sign for money',
      'doe2020b: the name of the field `funding_text …` has a space in it',
    ]);
  });

  it('is named where a brace is never closed, and what follows is read', () => {
    const text = `@article{a3, title={T {open}, year=2020}\n\n${sound}`;
    expect(entries(text).map(({ id }) => id)).toContain('roe2020a');
    expect(odd(text)).toEqual(['a3: a brace is opened and never closed, so its last fields may be lost']);
  });

  it.each([
    ['a quotation mark in the key', '@book{b"2, title={Two}}', ['b"2']],
    ['no comma behind the key', '@book{b2 title={Two}}', ['b2']],
    ['a type that begins with a figure', '@9book{b2, title={Two}}', ['b2']],
  ])('is read with %s', (_, second, keys) => {
    expect(entries(`${sound}${second}\n@book{c, title={Three}}`).map(({ id }) => id)).toEqual([
      'roe2020a',
      ...keys,
      'c',
    ]);
  });

  it.each(['@book{b{2, title={Two}}', '@book{b\n\n2, title={Two}}', '@book{b2 = {Two}}'])(
    'is named as lost where it does not begin as entries do: %j',
    (second) => {
      const { entries: read, oddities } = readBibtex(`${sound}${second}\n@book{c, title={Three}}`);
      const lost = oddities.filter((oddity) => oddity.lost && oddity.range.start === sound.length);
      expect([read.length + lost.length, lost.length]).toEqual([3, 1]);
    },
  );

  it('is none in a comment, whatever it looks like', () => {
    expect(readBibtex(`@comment{\n@book{b"2}\n@9b{x, y={z}}\n}\n${sound}`).oddities).toEqual([]);
  });

  it('is found by its place: keys that come twice, types of Mendeley, abbreviations without a definition', () => {
    const text = `@article{a, title={One}, journal=undefinedjournal}
@book_section{b, title={Two}}
@web_page{a, title={Three}}
@comment{ @article{c, title={None}} }
@article{d, title={Four}}`;
    expect(entries(text).map(({ title, type }) => [title, type])).toEqual([
      ['One', 'article-journal'],
      ['Two', 'chapter'],
      ['Three', 'webpage'],
      ['Four', 'article-journal'],
    ]);
    expect(readBibtex(text).oddities.filter(({ lost }) => lost)).toEqual([]);
    expect(odd(text)).toEqual([
      ': the abbreviation `undefinedjournal` is used and no @string defines it; it is kept as it is',
    ]);
  });

  it('has its place in the file, and so have its fields', () => {
    const text = `${sound}@book{b,\n  title = {B},\n  year = {2001}\n}\n`;
    const [, book] = readBibtex(text).entries;
    const at = (field: string) => {
      const range = book?.rangeOf(field) ?? { start: 0, end: 0 };
      return text.slice(range.start, range.end);
    };
    expect([at('id'), at('title'), at('issued'), at('DOI')]).toEqual(['b', 'title', 'year', '@book{b,']);
  });
});

describe('letters and signs', () => {
  it('are those that LaTeX writes', () => {
    expect(
      entries(String.raw`@article{a, author={{\AA}berg, H{\aa}kan}, title={On {\aa} in B{\aa}stad}}
@article{b, author={Garc{\'\i}a, Mar{\'\i}a and Mart{\'{\i}}nez, Luis}, title={Na{\"\i}ve words}}
@article{c, title={A \~{} and a \^{} and a {\textcommabelow{t}}}}
@article{d, title={20$^\circ$C, \mbox{foo}, \noopsort{1973}bar and {\emph{NASA}}}}`),
    ).toMatchObject([
      { author: [{ family: 'Åberg', given: 'Håkan' }], title: 'On å in Båstad' },
      {
        author: [
          { family: 'García', given: 'María' },
          { family: 'Martínez', given: 'Luis' },
        ],
        title: 'Naïve words',
      },
      { title: 'A ~ and a ^ and a ț' },
      { title: '20°C, foo, bar and <i>NASA</i>' },
    ]);
  });

  it.each([
    [
      'url={https://example.org/x?doi=10.1234%2Fabc&y=1}',
      { URL: 'https://example.org/x?doi=10.1234%2Fabc&y=1' },
    ],
    [
      String.raw`url={https://example.org/x{\_}y?a=1{\&}b={\%}20c}`,
      { URL: 'https://example.org/x_y?a=1&b=%20c' },
    ],
    [String.raw`url={https://e.org/a_b?c=1\&d\_e=2}`, { URL: 'https://e.org/a_b?c=1&d_e=2' }],
    [String.raw`doi={10.1234/978-3-00-000000-0\_48}`, { DOI: '10.1234/978-3-00-000000-0_48' }],
    [String.raw`doi={10.1234/978-3-00-000000-0{\_}49}`, { DOI: '10.1234/978-3-00-000000-0_49' }],
    ['doi={https://doi.org/10.1234/x}', { DOI: '10.1234/x' }],
    ['isbn={978-0-306-40615-7 (pbk.)}', { ISBN: '978-0-306-40615-7' }],
    ['isbn={0362-4331}', { ISSN: '0362-4331' }],
    ['eprint={1701.00001}, archivePrefix={arXiv}', { URL: 'https://arxiv.org/abs/1701.00001' }],
  ])('in an address or identifier stay what they are: %s', (field, expected) => {
    expect(first(field)).toMatchObject(expected);
  });
});

describe('names', () => {
  it('keep particles, suffixes, institutions and those that are not told', () => {
    expect(
      first('author={van der Berg, Jan and {World Health Organization} and Doe, Jr, John and others}'),
    ).toMatchObject({
      author: [
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { literal: 'World Health Organization' },
        { family: 'Doe', given: 'John', suffix: 'Jr' },
        { literal: 'others' },
      ],
    });
  });

  it('of houses, places and languages are one text, “and” included', () => {
    expect(
      first('publisher={Farrar, Straus and Giroux}, address={New York and London}', 'book'),
    ).toMatchObject({
      publisher: 'Farrar, Straus and Giroux',
      'publisher-place': 'New York and London',
    });
    expect(first('institution={Office for Science and Technology}', 'techreport')).toMatchObject({
      publisher: 'Office for Science and Technology',
    });
    expect(first('language={latin and german}', 'book')).toMatchObject({ language: 'latin and german' });
    expect(first('langid={ngerman}', 'book')).toMatchObject({ language: 'de' });
  });
});

describe('dates', () => {
  it.each([
    ['year=2019, month=mar, day=4', { 'date-parts': [[2019, 3, 4]] }],
    ['date={2019-03/2020}', { 'date-parts': [[2019, 3], [2020]] }],
    ['date={1900~}', { 'date-parts': [[1900]], circa: true }],
    ['year={c. 1900}', { 'date-parts': [[1900]], circa: true }],
    ['date={2019-21}', { 'date-parts': [[2019]], season: 1 }],
    ['date={-0043-03-15}', { 'date-parts': [[-44, 3, 15]] }],
    ['year={19XX}', { literal: '19XX' }],
    ['year={in press}', { literal: 'in press' }],
  ])('are taken apart, or kept as words: %s', (field, issued) => {
    expect(first(field)).toMatchObject({ issued });
  });
});

describe('what other libraries write', () => {
  it('keeps percent signs in texts and addresses, and takes a link for its address', () => {
    expect(first('note={Up 50% in http://a.org/x%20y}')).toMatchObject({
      note: 'Up 50% in http://a.org/x%20y',
    });
    expect(first('howpublished={\\url{http://a.org/x%20y\\_z}}', 'misc')).toMatchObject({
      URL: 'http://a.org/x%20y_z',
    });
    expect(first('note={\\url{http://a.org/?a=1&b=2}; \\href{http://a.org/b}{b}}')).toMatchObject({
      note: 'http://a.org/?a=1&b=2; b, http://a.org/b',
    });
  });

  it('still reads a comment as one', () => {
    expect(first('volume={2}, % {old}\n % number={7},\n pages={3}')).toMatchObject({
      volume: '2',
      page: '3',
    });
  });

  it('gives entries the fields of the @xdata they name, which is no entry itself', () => {
    const text = '@article{a, title={A}, xdata={x}}\n@xdata{x, publisher={P}, date={2010}}';
    expect(entries(text)).toEqual([
      { id: 'a', type: 'article-journal', title: 'A', publisher: 'P', issued: { 'date-parts': [[2010]] } },
    ]);
    expect(odd(text)).toEqual([]);
  });

  it('keeps the reporter of a case, the holder of a patent, a day beside the month, a year in brackets', () => {
    expect(first('reporter={U.S.}', 'jurisdiction')).toMatchObject({ 'container-title': 'U.S.' });
    expect(first('holder={Corp and {Roe, Inc.}}', 'patent')).toMatchObject({
      authority: 'Corp and Roe, Inc.',
    });
    expect(first('year=1999, month=jan # "~12"')).toMatchObject({
      issued: { 'date-parts': [[1999, 1, 12]] },
    });
    expect(first('year={(2003)}')).toMatchObject({ issued: { 'date-parts': [[2003]] } });
  });
});
