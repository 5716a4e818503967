import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appended, formatted, readBibliography } from '../../../src/cli/cite/bibliography-file.ts';
import { keyOf } from '../../../src/cli/cite/key-of.ts';
import { planAddition } from '../../../src/cli/cite/plan.ts';
import { readEntries } from '../../../src/cli/cite/read-entries.ts';
import { writeAtomically } from '../../../src/files/write-atomically.ts';
import { writeFolder } from '../content-folder.ts';

const bibtex = `@article{mueller, author = {M{\\"u}ller, Jörg}, title = {The {NASA} Offer}, journal = {Nature}, year = {2019}, doi = {10.1234/x}}`;
const ris =
  'TY  - NEWS\nTI  - Some title\nAU  - Doe, Jane\nPY  - 2019/05/21\nUR  - https://e.org/a\nER  - \n';
const csl = JSON.stringify([{ id: 'zotero1', type: 'webpage', title: 'A page', custom: { mine: 1 } }]);

const file = (text: string) =>
  readBibliography(join(writeFolder({ 'citations.json': text }), 'citations.json'));

describe('reading a bibliography', () => {
  it('takes BibTeX, RIS and CSL-JSON', () => {
    expect(readEntries(bibtex)).toMatchObject([{ title: 'The NASA Offer', DOI: '10.1234/x' }]);
    expect(readEntries(ris)).toMatchObject([
      { title: 'Some title', author: [{ family: 'Doe', given: 'Jane' }] },
    ]);
    expect(readEntries(csl)).toEqual(JSON.parse(csl));
  });

  it('takes the backslash out of an address in BibTeX', () => {
    expect(readEntries('@misc{a, title={A}, url={https://e.org/a_b?c=1\\&d\\_e=2}}')).toMatchObject([
      { URL: 'https://e.org/a_b?c=1&d_e=2' },
    ]);
  });

  it('keeps authors, days and retrieval dates of every RIS type', () => {
    const record = (type: string) =>
      `TY  - ${type}\nTI  - T\nAU  - Doe, Jane\nAU  - Reuters\nT2  - C\nDA  - 2019/05/21/\nPY  - 2019\nY2  - 2019/06/01/12:13:14\nVL  - 3\nSN  - 0362-4331\nER  - \n`;
    for (const type of ['NEWS', 'JOUR', 'ELEC', 'BLOG', 'MGZN']) {
      expect(readEntries(record(type))).toMatchObject([
        {
          author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Reuters' }],
          'container-title': 'C',
          issued: { 'date-parts': [[2019, 5, 21]] },
          accessed: { 'date-parts': [[2019, 6, 1]] },
          ISSN: '0362-4331',
        },
      ]);
    }
  });

  it('takes the translated title of RIS for what it is', () => {
    const record = 'TY  - BLOG\nTI  - 題\nTT  - A title: translated\nER  - \n';
    expect(readEntries(record)).toMatchObject([
      { title: '題', custom: { translation: { title: 'A title: translated' } } },
    ]);
  });

  it('takes a single object, a byte-order mark and CRLF', () => {
    expect(readEntries(`\uFEFF${csl.slice(1, -1)}`)).toHaveLength(1);
    expect(readEntries(ris.replaceAll('\n', '\r\n'))).toHaveLength(1);
  });

  it.each(['', ' \n', 'rubbish', '@article{x, title={', '[', '[1]', '[]', '{"a":'])(
    'says what is wrong with %j',
    (text) => {
      expect(() => readEntries(text)).toThrow(/^(The input|There is nothing to add|Entry 1)/);
    },
  );
});

describe('a key', () => {
  const entry = {
    author: [{ family: 'Müller' }],
    issued: { 'date-parts': [[2019]] },
    title: 'The “NASA” offer',
  };

  it('is family name, year and first significant word in plain letters', () => {
    expect(keyOf(entry, new Set())).toBe('muller2019nasa');
    expect(keyOf({ title: 'Größe', 'container-title': 'El País' }, new Set())).toBe('elpaisgrosse');
    expect(keyOf({ title: '華為' }, new Set())).toBe('source');
  });

  it('takes the next letter where it is taken', () => {
    const taken = new Set(['muller2019nasa']);
    expect(keyOf(entry, taken)).toBe('muller2019nasab');
    for (let code = 98; code <= 122; code++) taken.add(`muller2019nasa${String.fromCharCode(code)}`);
    expect(keyOf(entry, taken)).toBe('muller2019nasaaa');
  });
});

describe('adding entries', () => {
  const existing = [{ id: 'zotero1', type: 'book', title: 'X', URL: 'https://e.org/a/' }];

  it('refuses what is there already: by id, address, DOI, or title and container', () => {
    const incoming = [
      ...readEntries(csl),
      ...readEntries(ris),
      ...readEntries(bibtex),
      ...readEntries(bibtex),
    ];
    const plan = planAddition(existing, incoming);
    expect(plan.refused.map(({ reason }) => reason)).toEqual([
      'the id `zotero1` is there already',
      '`zotero1` has the same address',
      '`muller2019nasa` has the same DOI',
    ]);
    expect(plan.added.map(({ id }) => id)).toEqual(['muller2019nasa']);
  });

  it('refuses a book or report that is there already, though nothing but its title says so', () => {
    const book = '@book{s, title={Book}, author={Smith, J.}, year=2010}';
    const [first] = planAddition([], readEntries(book)).added;
    const again = [...readEntries(book), ...readEntries(book.replace('2010', '2011'))];
    const plan = planAddition(first === undefined ? [] : [first], again);
    expect(plan.refused.map(({ reason }) => reason)).toEqual([
      '`smith2010book` has the same title, author and year',
    ]);
    expect(plan.added.map(({ id }) => id)).toEqual(['smith2011book']);
  });

  it('keeps the line ends of a file from Windows', () => {
    const after = appended(file('[\r\n  {"id":"a"}\r\n]\r\n'), [{ id: 'b' }]);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('writes nothing over a file whose letters it cannot read', () => {
    const folder = writeFolder({ 'citations.json': new Uint8Array([0x5b, 0x22, 0xe9, 0x22, 0x5d]) });
    expect(() => readBibliography(join(folder, 'citations.json'))).toThrow('is not UTF-8');
    expect(() => readBibliography(join(folder, 'nowhere', 'citations.json'))).toThrow('There is no folder');
  });

  it('refuses entries without title or type', () => {
    expect(planAddition([], [{ type: 'book' }, { title: 'T' }]).refused).toHaveLength(2);
  });

  it('leaves what is there byte for byte, unknown fields and odd spacing included', () => {
    const text = '[\n  {"id":"a",   "type": "book", "title":"A", "x-mine": 1.50}\n]\n';
    const after = appended(file(text), [
      { id: 'b', type: 'book', title: 'B', issued: { 'date-parts': [[2019, 5]] } },
    ]);
    expect(after.startsWith(text.slice(0, -3))).toBe(true);
    expect(JSON.parse(after)).toHaveLength(2);
    expect(
      after.endsWith(
        '  {\n    "id": "b",\n    "type": "book",\n    "title": "B",\n    "issued": {\n      "date-parts": [[2019, 5]]\n    }\n  }\n]\n',
      ),
    ).toBe(true);
  });

  it('begins a file with an empty list', () => {
    expect(JSON.parse(appended(file('[]'), [{ id: 'a' }]))).toEqual([{ id: 'a' }]);
  });

  it('writes nothing over a file that is no list', () => {
    expect(() => file('{"id": 1}')).toThrow('it is no list');
    expect(() => file('[{]')).toThrow(/citations\.json:1:3 {2}Invalid JSON/);
  });
});

describe('the stable form', () => {
  it('keeps values as they were written, and formatting twice changes nothing', () => {
    const once = formatted(
      file('[{"n":1.50,"e":1e400,"é":"\\u00e9","l":[[2019,5]],"o":{},"a":[],"s":[{"x":null}]}]'),
    );
    expect(once).toContain(
      '"n": 1.50,\n    "e": 1e400,\n    "é": "\\u00e9",\n    "l": [[2019, 5]],\n    "o": {},\n    "a": [],',
    );
    expect(formatted(file(once))).toBe(once);
  });

  it('is written whole, with no draft left beside it', () => {
    const folder = writeFolder({ 'citations.json': '[]' });
    writeAtomically(join(folder, 'citations.json'), '[1]\n');
    expect(readdirSync(folder)).toEqual(['citations.json']);
    expect(readFileSync(join(folder, 'citations.json'), 'utf8')).toBe('[1]\n');
  });
});
