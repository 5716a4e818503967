import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../../src/cli/cite/read-entries.ts';
import { buildDocumentary } from '../../../../src/core/model/build-documentary.ts';
import { formatReferences } from '../../../../src/core/model/references/format-references.ts';
import { readContent } from '../../../../src/core/read/read-content.ts';
import { biblatex } from '../../../../src/outputs/bibliography/biblatex.ts';
import { bibtex } from '../../../../src/outputs/bibliography/bibtex.ts';
import { allReferencesCslJson } from '../../../../src/outputs/bibliography/csl-json.ts';
import { ris } from '../../../../src/outputs/bibliography/ris.ts';
import { epub } from '../../../../src/outputs/epub/epub.ts';
import { readPictures } from '../../../../src/outputs/epub/pictures.ts';
import { atomFeed } from '../../../../src/outputs/feed/atom-feed.ts';
import { itWith, run } from './other-programs.ts';

async function read(folder: string) {
  const documentary = buildDocumentary(readContent(folder), '/');
  if (documentary === undefined) throw new Error(`${folder} cannot be read`);
  await formatReferences(documentary);
  return documentary;
}

const first = await read('tests/sites/edition-one');
const everyType = await read('tests/sites/every-type');
const authoring = await read('tests/sites/authoring');
const hostile = await read('tests/sites/hostile');
const folders = {
  'a whole account': first,
  'one with every type': everyType,
  'one with formulas, recordings, callouts, code and views': authoring,
  'a hostile one': hostile,
};
const pictures = new Map([
  [authoring, await readPictures('tests/sites/authoring')],
  [everyType, await readPictures('tests/sites/every-type')],
  [hostile, await readPictures('tests/sites/hostile')],
]);

interface Entry {
  title?: string;
  author?: { literal?: string; family?: string; given?: string; suffix?: string }[];
  issued?: { 'date-parts'?: (number | string)[][] };
}

/** What every reader must get alike: names, titles and dates. Pandoc curls straight quotation marks. */
const told = ({ title = '', author = [], issued }: Entry) => ({
  title: title.replace(/['‘’“”]/g, '"'),
  author: author.map(({ literal, family, given, suffix }) => [literal, family, given, suffix]),
  issued: issued?.['date-parts']?.[0]?.map(Number),
});
const references = first.references.map(({ entry }) => entry as Entry);
const expected = references.map(told);

describe('the 67 references of a whole account', () => {
  const texts = {
    bibtex: bibtex(first, first.references),
    biblatex: biblatex(first, first.references),
    ris: ris(first, first.references),
    csljson: allReferencesCslJson(first),
  };
  const byPandoc = (format: keyof typeof texts) => {
    const { printed, said } = run('pandoc', ['-f', format, '-t', 'csljson'], texts[format]);
    expect(said).toBe('');
    return (JSON.parse(printed) as Entry[]).map(told);
  };

  it('are as many', () => expect(expected).toHaveLength(67));

  for (const format of ['bibtex', 'biblatex', 'csljson'] as const)
    itWith('pandoc')(`have the same names, titles and dates when pandoc reads ${format}`, () =>
      expect(byPandoc(format)).toEqual(expected),
    );

  // An institution has no field of its own in RIS: pandoc has it as a family name.
  itWith("pandoc's reader of RIS")('have the same names, titles and dates when pandoc reads ris', () =>
    expect(byPandoc('ris').map(asWords)).toEqual(expected.map(asWords)),
  );

  it('come back from RIS the same by `npm run cite`', () =>
    expect(readEntries(texts.ris).entries.map(({ entry }) => told(entry as Entry))).toEqual(expected));

  itWith('bibutils')('have the same names, titles and dates when bibutils reads RIS', () => {
    const { printed, said } = run('ris2xml', [], texts.ris);
    expect(said).toContain('Processed 67 references');
    const found = printed.split('<mods ').slice(1).map(fromMods);
    expect(found.filter(({ title }) => title === '')).toEqual([]);
    expect(found).toEqual(
      expected.map(asWords).map((entry, index) => ({
        ...entry,
        // What follows a colon or a question mark is a subtitle to it.
        title: entry.title.slice(0, found[index]?.title.length),
      })),
    );
  });
});

/** Names as sets of words: bibutils and pandoc part those of institutions each in its own way. */
function asWords({ title = '', author, issued = [] }: ReturnType<typeof told>) {
  const words = author.map((name) =>
    name
      .filter(Boolean)
      .join(' ')
      .split(/[\s.]+/)
      .filter(Boolean)
      .sort(),
  );
  return { title, author: words, issued };
}

function fromMods(mods: string) {
  const own = mods.replace(/<relatedItem[\s\S]*/, '');
  const all = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, found = '']) => decoded(found));
  const [title] = all(own, /<title>([^<]*)</g);
  const [date] = all(own, /<dateIssued>([^<]*)</g);
  const names = own.match(/<name[ >][\s\S]*?<\/name>/g) ?? [];
  return asWords({
    ...told({ title: title ?? '' }),
    author: names.map((name) => all(name, /<namePart[^>]*>([^<]*)</g)),
    issued: date ? date.split('-').map(Number) : undefined,
  });
}

function decoded(xml: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? '?');
}

describe.each(Object.entries(folders))('what is taken away from %s', (_, documentary) => {
  const { references } = documentary;
  const keys = (text: string) => text.match(/^@\w+/gm) ?? [];

  itWith('bibtool')('is BibTeX to bibtool, without a word', () => {
    const { printed, said } = run('bibtool', [], bibtex(documentary, references));
    expect(said).toBe('');
    expect(keys(printed)).toHaveLength(references.length);
  });

  itWith('biber')('is BibLaTeX to biber, without a warning', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'in.bib'), biblatex(documentary, references));
      const words = ['--tool', '--nolog', `--output-file=${folder}/out.bib`, join(folder, 'in.bib')];
      const { printed } = run('biber', words, '');
      expect(printed.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line))).toEqual([]);
      expect(keys(readFileSync(join(folder, 'out.bib'), 'utf8'))).toHaveLength(references.length);
    }),
  );

  for (const format of ['bibtex', 'biblatex', 'csljson'] as const)
    itWith('pandoc')(`is ${format} to pandoc, without a word`, () => {
      const writers = { bibtex, biblatex, csljson: allReferencesCslJson };
      const text = writers[format](documentary, references);
      const { printed, said } = run('pandoc', ['-f', format, '-t', 'csljson'], text);
      expect(said).toBe('');
      expect((JSON.parse(printed) as unknown[]).length).toBeGreaterThanOrEqual(references.length);
    });

  itWith('bibutils')('is RIS to bibutils, one record for each', () => {
    const { said } = run('ris2xml', [], ris(documentary, references));
    expect(said).toContain(`Processed ${references.length} references`);
    expect(said).not.toMatch(/error|unrecogni[sz]ed|did not identify/i);
  });

  itWith('epubcheck')('is an EPUB to epubcheck, without a warning', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'book.epub'), epub(documentary, pictures.get(documentary)));
      const words = ['-jar', '/usr/share/java/epubcheck.jar', '--failonwarnings', join(folder, 'book.epub')];
      const { printed, said } = run('java', words, '');
      expect(said).toBe('');
      expect(printed).toContain('0 fatals / 0 errors / 0 warnings');
    }),
  );

  itWith('feedparser')('is a feed to feedparser, whose entries have what RFC 4287 asks for', () => {
    const script =
      'import feedparser,json,sys; f=feedparser.parse(sys.stdin.buffer.read()); print(json.dumps([bool(f.bozo), f.version, f.feed.id, f.feed.title, f.feed.author, f.feed.updated, [[e.id, e.title, e.link, e.updated] for e in f.entries]]))';
    const { printed, said } = run('/usr/bin/python3', ['-c', script], atomFeed(documentary));
    expect(said).toBe('');
    const [broken, version, ...fields] = JSON.parse(printed) as [boolean, string, ...unknown[]];
    expect([broken, version]).toEqual([false, 'atom10']);
    expect(fields.flat(2).filter((field) => typeof field !== 'string' || field === '')).toEqual([]);
  });
});

function inFolder(test: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'others-'));
  try {
    test(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
