import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../../src/outputs/bibliography/biblatex.ts';
import { bibtex } from '../../../../src/outputs/bibliography/bibtex.ts';
import { allReferencesCslJson } from '../../../../src/outputs/bibliography/csl-json.ts';
import { latexText, latexTitle } from '../../../../src/outputs/bibliography/latex-text.ts';
import { pickReference, pickReferences } from '../../../../src/outputs/bibliography/pick-reference.ts';
import { ris } from '../../../../src/outputs/bibliography/ris.ts';
import { hostileDocumentary, sampleDocumentary, section } from '../sample-documentary.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

const citations = [
  {
    id: 'lee2019',
    type: 'article-newspaper',
    title: 'How the U.S. war on <i>tea</i> & milk: Élysée wins 100% | 楽天',
    author: [
      { literal: 'Tea Staff' },
      { family: 'Lee', given: 'Ann', suffix: 'Jr.' },
      { family: 'Łódź', given: 'Ö.' },
    ],
    'container-title': 'Tea_Times',
    issued: { 'date-parts': [[2019, 5, 21]] },
    accessed: { 'date-parts': [[2019, 6, 1]] },
    language: 'ja',
    ISSN: '1234-5678',
    URL: 'https://tea.example/a_b?c=%20d#e',
    custom: { translation: { title: 'Rakuten' } },
  },
  {
    id: 'Key:with-a.very_long/name-of-its-own',
    type: 'webpage',
    title: 'Undated',
    'container-title': 'The Web',
  },
  { id: 'year', type: 'book', title: 'LGU+', issued: { 'date-parts': [['1984']] }, page: 12 },
  { id: 'unused', type: 'book', title: 'Nobody cites me' },
];
const prose = section('Tea', 'All [@lee2019; @Key:with-a.very_long/name-of-its-own; @year].');
const sample = () => sampleDocumentary({ sections: { '10-tea.mdx': prose }, citations });

describe('the references as CSL-JSON', () => {
  it('carry their numbers, and those that nothing cites have none', async () => {
    const entries = JSON.parse(allReferencesCslJson(await sample())) as Record<string, unknown>[];
    expect(entries.map((entry) => entry['citation-number'])).toEqual([1, 2, 3, undefined]);
    expect(entries[0]).toMatchObject(citations[0] ?? {});
  });
});

describe('the references as BibTeX', () => {
  it('keep keys, days, dates of access, languages and letters of all scripts', async () => {
    const documentary = await sample();
    const text = bibtex(documentary, documentary.references);
    expect(text).toContain('@article{lee2019,');
    expect(text).toContain('month = may,\n  day = {21}');
    expect(text).toContain('urldate = {2019-06-01}');
    expect(text).toContain('楽天');
    expect(text).toContain('author = {{Tea Staff} and Lee, Jr., Ann and Łódź, Ö.}');
    expect(text).toContain('url = {https://tea.example/a_b?c=%20d#e}');
    expect(text).toContain('@misc{Key:with-a.very_long/name-of-its-own,');
  });

  it('write out what LaTeX would read as a command', () => {
    expect(latexText('a_b & 5% {x} } \\input')).toBe(
      'a\\_b \\& 5\\% \\textbraceleft{}x\\textbraceright{} \\textbraceright{} \\textbackslash{}input',
    );
    expect(latexTitle('A <i>b</i> {c} <b>')).toBe('{A \\textit{b} \\{c\\} \\textless{}b\\textgreater{}}');
  });

  it('have balanced braces and no line that begins another entry, whatever the fields hold', async () => {
    const documentary = await hostileDocumentary();
    for (const text of [
      bibtex(documentary, documentary.references),
      biblatex(documentary, documentary.references),
    ]) {
      const depth = [...text].reduce((open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0);
      expect(depth).toBe(0);
      expect(text.match(/^@/gm)).toHaveLength(2);
      expect(text).not.toContain('\\input');
      expect(text).not.toContain('javascript:');
    }
  });
});

describe.skipIf(!hasPandoc)('pandoc', () => {
  it.each(['bibtex', 'biblatex'] as const)(
    'reads back the same names, titles and dates from %s',
    async (format) => {
      const documentary = await sample();
      const text = { bibtex, biblatex }[format](documentary, documentary.references);
      const { stdout, stderr } = spawnSync('pandoc', ['-f', format, '-t', 'csljson'], {
        input: text,
        encoding: 'utf8',
      });
      const [first, second, third] = JSON.parse(stdout) as Record<string, unknown>[];
      expect(stderr).toBe('');
      expect(first).toMatchObject({
        title: 'How the U.S. war on <i>tea</i> & milk: Élysée wins 100% | 楽天',
        author: [
          { literal: 'Tea Staff' },
          { family: 'Lee', given: 'Ann', suffix: 'Jr.' },
          { family: 'Łódź', given: 'Ö.' },
        ],
        issued: { 'date-parts': [[2019, 5, 21]] },
        accessed: { 'date-parts': [[2019, 6, 1]] },
        ISSN: '1234-5678',
      });
      expect(second).toMatchObject({ id: 'Key:with-a.very_long/name-of-its-own', title: 'Undated' });
      expect(third).toMatchObject({ title: 'LGU+', issued: { 'date-parts': [[1984]] } });
    },
  );

  it('reads hostile entries without a word', async () => {
    const documentary = await hostileDocumentary();
    for (const [format, text] of [
      ['bibtex', bibtex(documentary, documentary.references)],
      ['biblatex', biblatex(documentary, documentary.references)],
    ] as const) {
      const result = execFileSync('pandoc', ['-f', format, '-t', 'csljson'], {
        input: text,
        encoding: 'utf8',
      });
      expect(JSON.parse(result)).toHaveLength(2);
    }
  });
});

describe('what bibliographies say of an entry', () => {
  const rich = {
    title: 'Itself',
    'title-short': 'It',
    'container-title': 'The larger work',
    'collection-title': 'A series',
    'collection-number': '7',
    'number-of-volumes': '2',
    'original-title': 'Das Werk',
    abstract: 'In short',
    keyword: 'tea, milk',
    genre: 'Lecture',
    author: [{ family: 'ابن خلدون', given: 'عبد الرحمن' }],
    translator: [{ family: 'Trans', given: 'T.' }],
    'original-date': { 'date-parts': [[1950]] },
    issued: { literal: 'Michaelmas term' },
    language: 'de',
  };
  const read = async (format: 'bibtex' | 'biblatex', types: string[]) => {
    const entries = types.map((type) => ({ ...rich, id: type, type }));
    const prose = section('Tea', `All [${types.map((type) => `@${type}`).join('; ')}].`);
    const documentary = await sampleDocumentary({ sections: { '10-tea.mdx': prose }, citations: entries });
    return { bibtex, biblatex }[format](documentary, documentary.references);
  };
  const fromPandoc = (format: string, input: string): Record<string, unknown>[] =>
    JSON.parse(execFileSync('pandoc', ['-f', format, '-t', 'csljson'], { input, encoding: 'utf8' }));

  it.skipIf(!hasPandoc).each(['bibtex', 'biblatex'] as const)(
    'keeps in %s its own title, the original one, translators, keywords and names in scripts without capitals',
    async (format) => {
      const types = ['article-newspaper', 'book', 'chapter', 'report', 'webpage'];
      for (const entry of fromPandoc(format, await read(format, types))) {
        expect(entry).toMatchObject({
          title: 'Itself',
          'original-title': 'Das Werk',
          'original-date': { 'date-parts': [[1950]] },
          keyword: 'tea, milk',
          language: 'de-DE',
          author: [{ family: 'ابن خلدون', given: 'عبد الرحمن' }],
          translator: [{ family: 'Trans', given: 'T.' }],
        });
        expect(entry, 'an abstract is its publisher’s, and stays out').not.toHaveProperty('abstract');
      }
    },
  );

  it('keeps a date in words in BibLaTeX, which biber leaves out of a year', async () => {
    const text = await read('biblatex', ['book']);
    expect(text).toContain('note = {Lecture. Michaelmas term}');
    expect(text).not.toMatch(/^ {2}(?:year|date) =/m);
  });

  it('has for each type one that other readers do not take for music or a case', async () => {
    const types = ['article', 'hearing', 'interview', 'pamphlet', 'regulation', 'speech', 'classic'];
    const found = (await read('biblatex', types)).match(/^@[a-z]+/gm);
    expect(found).toEqual([
      '@unpublished',
      '@misc',
      '@misc',
      '@booklet',
      '@legislation',
      '@unpublished',
      '@book',
    ]);
    expect(await read('bibtex', ['thesis'])).toContain('@phdthesis{thesis,');
  });
});

describe('the references as RIS', () => {
  it('call laws statutes, and a speech a presentation', async () => {
    const types = ['legislation', 'regulation', 'speech'];
    const prose = section('Tea', `All [${types.map((type) => `@${type}`).join('; ')}].`);
    const documentary = await sampleDocumentary({
      sections: { '10-tea.mdx': prose },
      citations: types.map((type) => ({ id: type, type, title: type })),
    });
    expect(ris(documentary, documentary.references).match(/(?<=TY {2}- )\w+/g)).toEqual([
      'STAT',
      'STAT',
      'SLIDE',
    ]);
  });

  it('keep authors, whole keys, days and long lines', async () => {
    const documentary = await sample();
    const lines = ris(documentary, documentary.references).split('\r\n');
    expect(lines).toContain('AU  - Tea Staff,');
    expect(lines).toContain('AU  - Lee, Ann, Jr.');
    expect(lines).toContain('DA  - 2019/05/21');
    expect(lines).toContain('Y2  - 2019/06/01');
    expect(lines).toContain('TT  - Rakuten');
    expect(lines).toContain('ID  - Key:with-a.very_long/name-of-its-own');
  });

  it('have one field on each line, whatever the fields hold', async () => {
    const documentary = await hostileDocumentary();
    const lines = ris(documentary, documentary.references)
      .split('\r\n')
      .filter((line) => line !== '');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(2);
  });
});

describe('one reference', () => {
  it.each(['json', 'bib', 'biblatex.bib', 'ris'] as const)(
    'can be picked from the file in %s',
    async (format) => {
      const documentary = await sample();
      const file = {
        json: allReferencesCslJson(documentary),
        bib: bibtex(documentary, documentary.references),
        'biblatex.bib': biblatex(documentary, documentary.references),
        ris: ris(documentary, documentary.references),
      }[format];
      expect(pickReference(file, format, 1)).toContain('lee2019');
      expect(pickReference(file, format, 1)).not.toContain('Undated');
      expect(pickReference(file, format, 2)).toContain('Undated');
      expect(pickReference(file, format, 3)).toContain('LGU');
      expect(pickReference(file, format, 9)).toBeUndefined();
      const some = pickReferences(file, format, [3, 1]);
      expect(some.indexOf('LGU')).toBeLessThan(some.indexOf('lee2019'));
      expect(some).not.toContain('Undated');
      if (format === 'json') expect(JSON.parse(some)).toHaveLength(2);
    },
  );
});
