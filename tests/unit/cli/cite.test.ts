import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatted, parseBibliography, readBibliography } from '../../../src/cli/cite/bibliography-file.ts';
import { identifierIn } from '../../../src/cli/cite/look-up.ts';
import { newKey } from '../../../src/cli/cite/new-key.ts';
import { planAddition } from '../../../src/cli/cite/plan.ts';
import { readEntries } from '../../../src/cli/cite/read-entries.ts';
import { validEntry } from '../../../src/cli/cite/valid-entry.ts';
import { readInput } from '../../../src/cli/command/read-input.ts';
import type { CslEntry } from '../../../src/core/read/schemas/citations.ts';
import { writeAtomically } from '../../../src/files/write-atomically.ts';
import { entriesRis } from '../../../src/outputs/bibliography/ris.ts';
import { createWording } from '../../../src/translations/wording.ts';
import { checkFolder, section, validFiles, writeFolder } from '../content-folder.ts';

const settings = {
  'documentary.yaml': validFiles['documentary.yaml'],
  'sections/10-one.mdx': section('Text.'),
};

/** Runs `npm run cite` in a folder; `input` is what it reads from standard input. */
function cite(
  folder: string,
  words: string[],
  input = '',
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=DEP0040', 'src/cli/cite.ts', ...words], {
      env: { ...process.env, CONTENT_DIR: folder, CI: '' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += String(text);
      });
    child.on('close', (status) => resolve({ status, output }));
    child.stdin.end(input);
  });
}

const citationsOf = (folder: string): Record<string, unknown>[] =>
  JSON.parse(readFileSync(join(folder, 'citations.json'), 'utf8'));

describe('adding a file', () => {
  it('keeps keys, adds every sound entry, and names the odd ones by key and line', async () => {
    const folder = writeFolder({ ...settings, 'citations.json': '[]' });
    const bib = `@book{westfahl:frontier, author={Doe, Jane}, title={A book}, year={2001}}
@book{chen2000guoshi, author={陈登原}, title={国史旧闻}, year={2000}}
@article{doe2021c, title={Income}, abstract={They had $67 more.}, year={2021}}
@misc{a b, title={A key with a space}, author={Roe, R.}, year={1999}}
@article{odd, title={T}, journal={J}, url={javascript:alert(1)}, year={2019}, month={feb}, day={31}}
`;
    const { status, output } = await cite(folder, ['add', '-'], bib);
    expect(output.split('\n')).toEqual([
      '+ [@westfahl:frontier]  A book',
      '+ [@chen2000guoshi]  国史旧闻',
      '+ [@doe2021c]  Income',
      '+ [@roe1999key]  A key with a space',
      '    a b → roe1999key: a key has no white space and no %',
      '+ [@odd]  T',
      expect.stringMatching(/^\? standard input:3:1 {2}doe2021c: a dollar sign/),
      expect.stringMatching(
        /^\? standard input:5:1 {2}odd: the address `javascript:alert\(1\)` cannot be linked/,
      ),
      expect.stringMatching(/^\? standard input:5:1 {2}odd: `issued` has no such day/),
      expect.stringMatching(/^5 added to .*citations\.json\.$/),
      '',
    ]);
    expect(status).toBe(0);
    expect(citationsOf(folder).map(({ id }) => id)).toEqual([
      'westfahl:frontier',
      'chen2000guoshi',
      'doe2021c',
      'roe1999key',
      'odd',
    ]);
    const { issues } = await checkFolder(folder);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('offers a known entry as an update, field by field', async () => {
    const folder = writeFolder({
      ...settings,
      'citations.json': '[\n  {"id":"mine",  "type": "book", "title": "Book", "DOI": "10.1234/x"}\n]\n',
    });
    const bib = '@book{other, title={Book}, doi={10.1234/X}, publisher={P}}';
    const first = await cite(folder, ['add', '-'], bib);
    expect(first.output).toContain('= [@mine]  is there already, and differs');
    expect(first.output).toContain('    publisher: (none) → P');
    expect(first.output).toContain('0 added');
    expect(first.output).toContain('--update brings 1 of them up to date');
    expect(citationsOf(folder)).toEqual([{ id: 'mine', type: 'book', title: 'Book', DOI: '10.1234/x' }]);
    await cite(folder, ['add', '-', '--update'], bib);
    expect(citationsOf(folder)).toEqual([
      { id: 'mine', type: 'book', title: 'Book', DOI: '10.1234/X', publisher: 'P' },
    ]);
  });

  it('loses nothing where two commands add at once', async () => {
    const folder = writeFolder({ ...settings, 'citations.json': '[]' });
    const library = (name: string) =>
      Array.from({ length: 40 }, (_, n) => `@book{${name}${n}, title={${name} ${n}}, year={2001}}`).join(
        '\n',
      );
    const runs = await Promise.all(['a', 'b', 'c'].map((name) => cite(folder, ['add', '-'], library(name))));
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(citationsOf(folder)).toHaveLength(120);
    expect(readdirSync(folder).filter((name) => /lock|draft/.test(name))).toEqual([]);
  });

  it('adds to citations.bib and citations.yaml as it does to citations.json', async () => {
    for (const [name, text] of [
      ['citations.bib', '@book{a, title={A}, year={2001}}\n'],
      ['citations.yaml', '# mine\n- id: a\n  type: book\n  title: A\n'],
    ] as const) {
      const folder = writeFolder({ ...settings, [name]: text });
      await cite(folder, ['add', '-'], 'TY  - BOOK\nID  - b\nTI  - B\nPY  - 2002\nER  - \n');
      const after = readFileSync(join(folder, name), 'utf8');
      expect(after.startsWith(text.trimEnd())).toBe(true);
      const { entries } = readBibliography(join(folder, name));
      expect(entries.map(({ id, title }) => [id, title])).toEqual([
        ['a', 'A'],
        ['b', 'B'],
      ]);
    }
  });

  it('says plainly where it may not ask the network', async () => {
    const folder = writeFolder({ ...settings, 'citations.json': '[]' });
    const { status, output } = await cite(folder, ['add', '10.1234/abc', '--offline']);
    expect([status, output]).toEqual([
      2,
      '10.1234/abc would be looked up in the network, which --offline (or CI) forbids.\n',
    ]);
  });
});

describe('a key', () => {
  const entry = {
    author: [{ family: 'Müller' }],
    issued: { 'date-parts': [[2019]] },
    title: 'The “NASA” offer',
  };

  it('is family name, year and first significant word in plain letters where there is none', () => {
    expect(newKey(entry, new Set())).toBe('muller2019nasa');
    expect(newKey({ title: 'Größe', 'container-title': 'El País' }, new Set())).toBe('elpaisgrosse');
    expect(newKey({ title: '華為' }, new Set())).toBe('source');
    expect(newKey(entry, new Set(['muller2019nasa']))).toBe('muller2019nasab');
  });

  it('gets a letter where another work has it, and the change is told with its reason', () => {
    const incoming = ['One', 'Two', 'Three'].map((title) => ({
      id: 'smith2001',
      type: 'book',
      title,
      author: [{ family: title }],
    }));
    const plan = planAddition([], incoming);
    expect(plan.added.map(({ entry: { id }, renamed }) => [id, renamed?.from])).toEqual([
      ['smith2001', undefined],
      ['smith2001a', 'smith2001'],
      ['smith2001b', 'smith2001'],
    ]);
    expect(planAddition([], [{ id: 'a b%', type: 'book', title: 'T' }]).added[0]?.renamed).toEqual({
      from: 'a b%',
      reason: 'a key has no white space and no %',
    });
  });
});

describe('a work', () => {
  it('is known by DOI, by address and title, or by title, author and year', () => {
    const known = {
      id: 'a',
      type: 'book',
      title: 'T',
      author: [{ family: 'F' }],
      issued: { 'date-parts': [[2001]] },
    };
    expect(
      planAddition(
        [{ ...known, DOI: '10.1/x' }],
        [{ type: 'book', title: 'U', DOI: 'https://doi.org/10.1/X' }],
      ).added,
    ).toEqual([]);
    expect(
      planAddition(
        [{ ...known, URL: 'http://e.org/a/' }],
        [{ type: 'book', title: 'T', URL: 'https://e.org/a' }],
      ).added,
    ).toEqual([]);
    expect(planAddition([known], [{ ...known, id: 'b' }]).added).toEqual([]);
  });

  it('is another where date, author, volume, issue, page or address say so', () => {
    const letters = (more: object) => ({
      type: 'article-magazine',
      title: 'Letters',
      'container-title': 'C',
      ...more,
    });
    const pairs = [
      [{ issued: { 'date-parts': [[2018, 1]] } }, { issued: { 'date-parts': [[2018, 2]] } }],
      [{ author: [{ family: 'A' }] }, { author: [{ family: 'B' }] }],
      [{ volume: '1' }, { volume: '2' }],
      [{ issue: '1' }, { issue: '2' }],
      [{ page: '1' }, { page: '2' }],
      [{ URL: 'https://e.org/1' }, { URL: 'https://e.org/2' }],
    ];
    for (const pair of pairs) expect(planAddition([], pair.map(letters)).added).toHaveLength(2);
  });
});

describe('what comes in', () => {
  it('may have line ends of any system', () => {
    const ris = 'TY  - BOOK\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n';
    for (const end of ['\n', '\r\n', '\r'])
      expect(readEntries(ris.replaceAll('\n', end)).entries.map(({ entry }) => entry['title'])).toEqual([
        'One',
        'Two',
      ]);
  });

  const nbib = `PMID- 12345
TI  - A trial of
      two lines.
FAU - Doe, Jane A
JT  - Journal of Trials
DP  - 2019 May 21
AID - 10.1234/abc [doi]
`;
  it.each([
    ['BibTeX', '@book{a, title={T}}', { id: 'a', type: 'book', title: 'T' }],
    ['RIS', 'TY  - BOOK\r\nTI  - T\r\nER  - \r\n', { type: 'book', title: 'T' }],
    ['CSL-JSON', '[{"id":"a","type":"book","title":"T"}]', { id: 'a', type: 'book', title: 'T' }],
    ['one entry of CSL-JSON', '{"id":"a","type":"book","title":"T"}', { id: 'a' }],
    ['CSL-YAML', 'references:\n- id: a\n  type: book\n  title: T\n', { id: 'a', type: 'book', title: 'T' }],
    [
      'NBIB',
      nbib,
      {
        title: 'A trial of two lines',
        author: [{ family: 'Doe', given: 'Jane A' }],
        DOI: '10.1234/abc',
        PMID: '12345',
        issued: { 'date-parts': [[2019, 5, 21]] },
      },
    ],
  ])('may be %s', (_, text, expected) => {
    expect(readEntries(`\uFEFF${text}`).entries.map(({ entry }) => entry)).toMatchObject([expected]);
  });

  it.each(['', ' \n', 'rubbish', '[', '{"a":'])('is refused in words where it is none: %j', (text) => {
    expect(() => readEntries(text)).toThrow(/^(The input|There is nothing to add)/);
  });

  it('passes the checks: an entry without a type, a field of the wrong kind', () => {
    expect(validEntry({ title: 'T', author: 'Jane Doe', URL: 'www.example.org' })).toEqual({
      entry: { type: 'document', title: 'T', URL: 'http://www.example.org' },
      changes: [
        'it has no type: read as a document',
        '`author` was left out: "Jane Doe" is not as CSL has it',
      ],
    });
  });

  it('has no control characters and no halves of characters', () => {
    const { entry, changes } = validEntry({
      id: 'a',
      type: 'book',
      title: 'A\u0001 b\ud83d',
      author: [{ family: '\u0000X' }],
    });
    expect(entry).toMatchObject({ title: 'A b', author: [{ family: 'X' }] });
    expect(changes).toEqual(['control characters or halves of characters were taken out']);
  });

  it('may lack keys, as EndNote exports BibTeX; an entry without even their place is named', () => {
    const { entries, oddities } = readEntries(
      '@string{ s = "S" }\n@article{\n   author = {Huang, Y.},\n   title = {Mice},\n   journal = s\n}\n@book{b, title = {B}}\n@book {title={C}}\n@book{title={D}}',
    );
    expect(entries.map(({ entry }) => [entry['id'], entry['title']])).toEqual([
      [undefined, 'Mice'],
      ['b', 'B'],
      [undefined, 'C'],
    ]);
    expect(entries[0]?.entry['container-title']).toBe('S');
    expect(oddities).toMatchObject([{ message: 'it has no key: write @book{key, …', lost: true }]);
  });

  it('has the letters, spaces and signs that LaTeX writes, at the end of a word too', () => {
    const read = (title: string) => readEntries(`@book{k, title = {${title}}}`).entries[0]?.entry['title'];
    for (const [written, meant] of [
      ['Se\\~n or', 'Señ or'],
      ['\\~{a} b', 'ã b'],
      ['\\^\\i X', 'î X'],
      ['x \\~{} y', 'x ~ y'],
      ['\\ae\\ b', 'æ b'],
      ['$^{\\circ}$C', '°C'],
      ['it\\textquotesingle{}s', "it's"],
    ])
      expect(read(written ?? ''), written).toBe(meant);
  });

  it('is named where it has no fields, and read where a comma is missing between two', () => {
    const { entries, oddities } = readEntries('@book{e}\n@book{n, title = {T} year = 2000}');
    expect(entries).toMatchObject([{ entry: { id: 'n', title: 'T', issued: { 'date-parts': [[2000]] } } }]);
    expect(oddities).toContainEqual(
      expect.objectContaining({ key: 'e', message: 'it has no fields', lost: true }),
    );
  });

  it('of a patent has its country', () => {
    const [patent] = readEntries('@patent{p, title = {T}, number = {1}, location = {countryus}}').entries;
    expect(patent?.entry['jurisdiction']).toBe('US');
  });

  it('keeps keywords in their order, and a key with a dollar sign', () => {
    const { entries, oddities } = readEntries('@book{a$b, title = {A}, keywords = {waves, agua, Boats}}');
    expect(entries[0]?.entry).toMatchObject({ id: 'a$b', keyword: 'waves, agua, Boats' });
    expect(oddities).toEqual([]);
  });

  it('in RIS says where a conference was and where its papers appeared, and may have two ISSNs', () => {
    const [paper, article] = readEntries(
      'TY  - CPAPER\nTI  - T\nC1  - Paris\nCY  - Rome\nER  - \nTY  - JOUR\nTI  - U\nSN  - 0915-5287 2187-5626\nER  - \n',
    ).entries;
    expect(paper?.entry).toMatchObject({ 'event-place': 'Rome', 'publisher-place': 'Paris' });
    expect(article?.entry).toMatchObject({ ISSN: '0915-5287 2187-5626' });
  });

  it('in RIS is what was given out in RIS: editors of a book, places of a conference', () => {
    const book: CslEntry = {
      id: 'a',
      type: 'book',
      title: 'A',
      editor: [{ family: 'E', given: 'F' }],
      'collection-editor': [{ family: 'S', given: 'T' }],
    };
    const paper: CslEntry = {
      id: 'b',
      type: 'paper-conference',
      title: 'B',
      'event-place': 'Rome',
      'publisher-place': 'Paris',
    };
    const [first, second] = readEntries(entriesRis([book, paper], createWording('en', {}))).entries;
    expect(first?.entry).toMatchObject(book);
    expect(second?.entry).toMatchObject(paper);
  });

  it('is refused in the tagged format of EndNote with what to export', () => {
    expect(() => readEntries('%0 Journal Article\n%A A\n')).toThrow('Export RIS, BibTeX or XML');
  });

  it('may be named by DOI, ISBN or address', () => {
    expect(identifierIn('https://doi.org/10.1234/abc')).toEqual({ kind: 'doi', value: '10.1234/abc' });
    expect(identifierIn('978-0-306-40615-7')).toEqual({ kind: 'isbn', value: '9780306406157' });
    expect(identifierIn('https://example.org/a')).toEqual({ kind: 'url', value: 'https://example.org/a' });
    expect(identifierIn('library.bib')).toBeUndefined();
  });
});

describe('citations.json', () => {
  const of = (text: string) => parseBibliography('citations.json', text);

  it('keeps what is there byte for byte, unknown fields, odd spacing and line ends included', () => {
    const text = '[\n  {"id":"a",   "type": "book", "title":"A", "x-mine": 1.50}\n]\n';
    const after = of(text).appended([
      { id: 'b', type: 'book', title: 'B', issued: { 'date-parts': [[2019, 5]] } },
    ]);
    expect(after.startsWith(text.slice(0, -3))).toBe(true);
    expect(after).toContain('"date-parts": [[2019, 5]]');
    expect(
      of('[\r\n  {"id":"a"}\r\n]\r\n')
        .appended([{ id: 'b' }])
        .replaceAll('\r\n', ''),
    ).not.toContain('\n');
  });

  it('is never written over where it cannot be read', () => {
    expect(() => of('{"id": 1}')).toThrow('it is no list');
    expect(() => of('[{]')).toThrow(/citations\.json:1:3 {2}Invalid JSON/);
    const folder = writeFolder({ 'citations.json': new Uint8Array([0x5b, 0x22, 0xe9, 0x22, 0x5d]) });
    expect(() => readBibliography(join(folder, 'citations.json'))).toThrow('is not UTF-8');
    expect(() => readBibliography(join(folder, 'nowhere', 'citations.json'))).toThrow('There is no folder');
  });

  it('is read in UTF-16 where the file says so', () => {
    const folder = writeFolder({ 'a.ris': Buffer.from('\ufeffTI  - Zürich', 'utf16le') });
    expect(readInput(join(folder, 'a.ris'))).toBe('TI  - Zürich');
  });

  it('has a stable form that keeps values as they were written', () => {
    const text = '[{"n":1.50,"e":1e400,"é":"\\u00e9","l":[[2019,5]],"o":{},"a":[],"s":[{"x":null}]}]';
    const once = formatted('citations.json', text);
    expect(once).toContain(
      '"n": 1.50,\n    "e": 1e400,\n    "é": "\\u00e9",\n    "l": [[2019, 5]],\n    "o": {},',
    );
    expect(formatted('citations.json', once)).toBe(once);
  });

  it('is written whole, with no draft left beside it', () => {
    const folder = writeFolder({ 'citations.json': '[]' });
    writeAtomically(join(folder, 'citations.json'), '[1]\n');
    expect(readdirSync(folder)).toEqual(['citations.json']);
  });
});
