import { describe, expect, it } from 'vitest';
import { checkFolder, linesWith, section, validFiles, writeFolder } from '../../../content-folder.ts';

const settings = { 'documentary.yaml': validFiles['documentary.yaml'] };
const cites = { 'sections/10-one.mdx': section('Said [@roe; @doe].') };

async function linesOf(files: Record<string, string>) {
  const { documentary, issues } = await checkFolder(writeFolder({ ...settings, ...cites, ...files }));
  return {
    titles: documentary?.references.map(({ entry }) => entry.title),
    lines: issues.map(
      ({ path, line, column, rule, severity }) => `${path}:${line}:${column} ${severity} ${rule}`,
    ),
  };
}

describe('citations may be kept', () => {
  it.each([
    ['citations.bib', '@book{roe, title={R}, year=2001}\n\n@book{doe, title={D}, year=2002}\n'],
    ['citations.yaml', '- {id: roe, type: book, title: R}\n- {id: doe, type: book, title: D}\n'],
    [
      'citations.yaml',
      'references:\n  - {id: roe, type: book, title: R}\n  - {id: doe, type: book, title: D}\n',
    ],
    ['citations.json', '[{"id":"roe","type":"book","title":"R"},{"id":"doe","type":"book","title":"D"}]'],
  ])('in %s', async (name, text) => {
    expect(await linesOf({ [name]: text })).toEqual({ titles: ['R', 'D'], lines: [] });
  });

  it('in one file only', async () => {
    const json = '[{"id":"roe","type":"book","title":"R"},{"id":"doe","type":"book","title":"D"}]';
    const { lines } = await linesOf({ 'citations.json': json, 'citations.bib': '@book{roe, title={R}}' });
    expect(lines).toEqual(['citations.bib:1:1 error file-twice']);
  });
});

it('names what is wrong in citations.bib by file, line and column', async () => {
  const bib = '@book{roe,\n  title = {R},\n  year = {2999}\n}\n@book{doe, title={D}, note={$5}}\n';
  expect((await linesOf({ 'citations.bib': bib })).lines).toEqual([
    'citations.bib:3:3 error citation-date',
    'citations.bib:5:1 warning citation-syntax',
  ]);
});

it('lets the entries of a library that nothing cites be as they like', async () => {
  const others = Array.from({ length: 30 }, (_, n) => `@book{x${n}, title={X${n}}, year={2999}}`).join('\n');
  const bib = `@book{roe, title={R}}\n@book{doe, title={D}}\n${others}\n`;
  const { lines } = await linesOf({ 'citations.bib': bib });
  expect(lines.filter((line) => line.includes('error'))).toEqual([]);
  expect(lines.filter((line) => line.includes('citation-uncited'))).toHaveLength(1);
});

describe('sources.yaml', () => {
  const files = {
    ...settings,
    ...cites,
    'citations.json': '[{"id":"roe","type":"book","title":"R"},{"id":"doe","type":"book","title":"D"}]',
  };

  it('adds what the documentary knows about a source', async () => {
    const sources =
      'doe: {sameAs: roe, doubt: Undated., status: dead, archive: {url: "https://archive.example/1", date: 2019-05}}\n';
    const { documentary, issues } = await checkFolder(writeFolder({ ...files, 'sources.yaml': sources }));
    expect(issues).toEqual([]);
    expect(documentary?.references[1]).toMatchObject({
      sameAs: { key: 'roe' },
      entry: { custom: { doubt: 'Undated.', status: 'dead' } },
    });
  });

  it('names unknown keys and fields, and addresses that would run code, where they are written', async () => {
    const sources = 'dow: {doubt: D}\ndoe:\n  dout: D\nroe:\n  copies: [{URL: "javascript:alert(1)"}]\n';
    const lines = await linesWith({
      ...Object.fromEntries(Object.keys(validFiles).map((name) => [name, undefined])),
      ...files,
      'sources.yaml': sources,
    });
    expect(lines).toEqual([
      'sources.yaml:1:1 error source-key: No citation has the key `dow` → Did you mean `doe`?',
      'sources.yaml:3:3 error field-unknown: Unknown field `dout` → Did you mean `doubt`?',
      expect.stringMatching(/^sources\.yaml:5:18 error citation-url: The address of `roe` would run code/),
    ]);
  });
});

it('takes works with one title for what they are where something tells them apart', async () => {
  const entry = (id: string, more: object) => ({
    id,
    type: 'article-magazine',
    title: 'Letters',
    'container-title': 'C',
    ...more,
  });
  const entries = [
    entry('a', { issued: { 'date-parts': [[2018, 1]] } }),
    entry('b', { issued: { 'date-parts': [[2018, 2]] } }),
    entry('c', { author: [{ family: 'Swire' }] }),
    entry('d', { author: [{ family: 'Woods' }] }),
    entry('e', { volume: '297', page: '901' }),
    entry('f', { volume: '591', page: '397' }),
    entry('g', { URL: 'https://example.org/1' }),
    entry('h', { URL: 'https://example.org/2' }),
  ];
  const cited = section(entries.map(({ id }) => `[@${id}]`).join(' '));
  const { issues } = await checkFolder(
    writeFolder({
      ...settings,
      'sections/10-one.mdx': cited,
      'citations.json': JSON.stringify(entries.slice(0, 2)),
    }),
  );
  expect(issues.filter(({ rule }) => rule === 'citation-same-source')).toEqual([]);
  for (const pair of [entries.slice(2, 4), entries.slice(4, 6), entries.slice(6, 8)]) {
    const text = JSON.stringify(pair);
    const found = await checkFolder(
      writeFolder({ ...settings, 'sections/10-one.mdx': cited, 'citations.json': text }),
    );
    expect(found.issues.filter(({ rule }) => rule === 'citation-same-source')).toEqual([]);
  }
});
