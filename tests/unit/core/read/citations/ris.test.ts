import { expect, it } from 'vitest';
import { readRis } from '../../../../../src/core/read/citations/ris/read-ris.ts';

const record = (...lines: string[]) =>
  readRis(['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n')).entries[0]?.entry;

it('goes on with a line that has no tag, and takes a further address in a line of its own', () => {
  expect(
    record(
      'TI  - A title that is',
      'broken in two lines',
      'UR  - https://example.org/a',
      'https://example.org/b',
    ),
  ).toMatchObject({
    title: 'A title that is broken in two lines',
    URL: 'https://example.org/a',
    custom: { copies: [{ URL: 'https://example.org/b' }] },
  });
});

it('takes a blank line after the type', () => {
  expect(record('', 'TI  - T', 'AU  - Doe, Jane')).toMatchObject({
    type: 'article-journal',
    title: 'T',
    author: [{ family: 'Doe', given: 'Jane' }],
  });
});

it('reads editors, both tags of authors, a DOI in M3 and an ISSN in SN', () => {
  expect(
    record(
      'TI  - T',
      'A1  - One, A.',
      'AU  - Two, B.',
      'ED  - Three, C.',
      'M3  - 10.1234/x',
      'SN  - 0362-4331',
    ),
  ).toMatchObject({
    author: [{ family: 'Two' }, { family: 'One' }],
    editor: [{ family: 'Three' }],
    DOI: '10.1234/x',
    ISSN: '0362-4331',
  });
});

it('reads a case with its reporter and page, and a page that was sent as a message with its address', () => {
  const text = `TY  - CASE\r\nTI  - Doe v. Roe\r\nT2  - F.3d\r\nVL  - 883\r\nSP  - 725\r\nPB  - 8th Cir.\r\nER  - \r\n
TY  - ICOMM\r\nTI  - A page\r\nUR  - https://example.org/\r\nER  - \r\n`;
  expect(readRis(text).entries.map(({ entry }) => entry)).toMatchObject([
    { type: 'legal_case', 'container-title': 'F.3d', volume: '883', page: '725' },
    { type: 'webpage', URL: 'https://example.org/' },
  ]);
});

it('names a record without an end and a type that RIS does not have', () => {
  const { entries, oddities } = readRis('TY  - XYZ\nTI  - One\nTY  - BOOK\nTI  - Two\nER  -\n');
  expect(entries.map(({ entry }) => entry['title'])).toEqual(['One', 'Two']);
  expect(oddities.map(({ message }) => message)).toEqual([
    'the record has no ER at its end',
    'RIS has no type `XYZ`; it is read as a document',
  ]);
});

it('takes the short title where there is no other', () => {
  expect(record('ST  - Short')).toMatchObject({ title: 'Short' });
});
