import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkFolder,
  issuesWith,
  linesWith,
  section,
  shown,
  validFiles,
  writeFolder,
} from '../../content-folder.ts';

const bytes = (text: string, ...more: number[]) =>
  new Uint8Array([...new TextEncoder().encode(text), ...more]);

describe('files', () => {
  it('reads a byte-order mark, CRLF and tabs without a word', async () => {
    const windows = Object.fromEntries(
      Object.entries(validFiles).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(
      await issuesWith({ ...windows, 'parties.yaml': validFiles['parties.yaml'].replaceAll(', ', ',\t') }),
    ).toEqual([]);
  });

  it('finds the place in files with a byte-order mark and CRLF', async () => {
    const text = `\uFEFF${section('One.\n\nTwo [@harison1763].')}`.replaceAll('\n', '\r\n');
    expect(await linesWith({ 'sections/30-extra.mdx': text })).toEqual([
      'sections/30-extra.mdx:8:7 error citation-unknown-key: Unknown citation key `harison1763` → Did you mean `harrison1763`?',
    ]);
  });

  it('points at the first byte that is not UTF-8', async () => {
    const latin = bytes('---\ntitle: A\nsummary: B\n---\n\nCaf', 0xe9, 0x0a);
    expect(await linesWith({ 'sections/30-extra.mdx': latin })).toEqual([
      'sections/30-extra.mdx:6:4 error file-encoding: This is not UTF-8 → Save the file as UTF-8.',
    ]);
  });

  it('reports a missing folder', async () => {
    const { issues } = await checkFolder('/nowhere/at/all');
    expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
      ['file-missing', 'There is no such content folder'],
    ]);
  });

  it('reports everything that an empty folder lacks', async () => {
    const { issues } = await checkFolder(writeFolder({}));
    expect(issues.map(shown)).toHaveLength(3);
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['file-missing']));
  });

  it('reports files of a wrong kind and name', async () => {
    const lines = await linesWith({
      'sections/notes.md': 'x',
      'sections/30-Upper.mdx': 'x',
      'claim.yaml': 'a: {}',
    });
    expect(lines.map((line) => line.split(' → ')[0])).toEqual([
      'claim.yaml:1:1 warning file-unknown: `claim.yaml` is never read',
      'sections/30-Upper.mdx:1:1 error file-kind: `30-Upper.mdx` is no section',
      'sections/notes.md:1:1 error file-kind: `notes.md` is no section',
    ]);
  });

  it('reports two sections with one address, and addresses of the site', async () => {
    const issues = await issuesWith({
      'sections/30-after.mdx': section('A.'),
      'sections/40-claims.mdx': section('B.'),
    });
    expect(issues.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'sections/30-after.mdx section-slug',
      'sections/40-claims.mdx section-slug',
    ]);
  });

  it('says nothing of what an unreadable register would hold', async () => {
    const issues = await issuesWith({ 'claims.yaml': 'clock-works: [' });
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['file-syntax']));
  });

  it('keeps an entry that its schema refuses in sight of the other rules', async () => {
    const citations = validFiles['citations.json'].replace('"type": "report"', '"type": "raport"');
    const issues = await issuesWith({ 'citations.json': citations });
    expect(issues.map(({ rule }) => rule)).toEqual(['field-value']);
  });

  it('takes an empty register for an absent one', async () => {
    const issues = await issuesWith({
      'claims.yaml': '# none yet\n',
      'positions.yaml': undefined,
      'changes.yaml': undefined,
    });
    expect(issues.map(({ rule }) => rule)).toEqual(['link-target']);
  });

  it('reports a font for sharing pictures that is not there, or is no font', async () => {
    const settings = (name: string) => `${validFiles['documentary.yaml']}pictureFont: ${name}\n`;
    const problems = async (name: string, bytes?: string) =>
      (await linesWith({ 'documentary.yaml': settings(name), [name]: bytes })).map((line) =>
        line.replace(/^\S+ /, ''),
      );
    expect(await problems('no.ttf')).toEqual([
      'error picture-font: There is no file `no.ttf` in this folder → Put a font into this folder that has the letters of the titles, such as one of Noto.',
    ]);
    expect(await problems('no.otf', 'words')).toEqual([expect.stringContaining('`no.otf` is no font')]);
    expect(await problems('yes.otf', 'OTTO and so on')).toEqual([]);
    expect(await problems('a.woff2', 'wOF2')).toEqual([
      expect.stringContaining('expected a .ttf, .otf or .ttc file'),
    ]);
  });

  it('reads the lines of old Macs', async () => {
    const text = section('One.\n\nTwo [@harison1763].').replaceAll('\n', '\r');
    expect(await linesWith({ 'sections/30-extra.mdx': text })).toEqual([
      'sections/30-extra.mdx:8:7 error citation-unknown-key: Unknown citation key `harison1763` → Did you mean `harrison1763`?',
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'reports links that lead nowhere, pipes and a file for a folder',
    async () => {
      const { 'media/map.svg': _, ...files } = validFiles;
      const folder = writeFolder({
        ...files,
        media: 'no folder',
        'claims.yaml': undefined,
        'changes.yaml': undefined,
      });
      symlinkSync('/nowhere/at/all', join(folder, 'claims.yaml'));
      execFileSync('mkfifo', [join(folder, 'changes.yaml')]);
      const lines = (await checkFolder(folder)).issues
        .filter(({ rule }) => /^(?:file|media)-kind$/.test(rule))
        .map(shown);
      expect(lines).toEqual([
        'changes.yaml:1:1 error file-kind: `changes.yaml` is not a file → Put a readable text file in its place.',
        'claims.yaml:1:1 error file-kind: The file cannot be read (ENOENT) → Put a readable text file in its place.',
        'media:1:1 error media-kind: The folder cannot be read (ENOTDIR) → Put a readable folder in its place.',
      ]);
    },
  );

  it('suggests a name for a section and for a text beside the known files', async () => {
    const lines = await linesWith({ 'sections/30-After All.md': 'x', 'about.md': 'x', 'README.md': 'x' });
    expect(lines).toEqual([
      'about.md:1:1 warning file-unknown: `about.md` is never read → Did you mean `about.mdx`?',
      'sections/30-After All.md:1:1 error file-kind: `30-After All.md` is no section → Did you mean `30-after-all.mdx`? Sections are named NN-slug.mdx.',
    ]);
  });

  it('takes nesting beyond measure for one mistake', async () => {
    for (const name of ['claims.yaml', 'citations.json'])
      expect(
        (await linesWith({ [name]: '['.repeat(50_000) })).filter((line) => line.startsWith(name)),
      ).toHaveLength(1);
    const section = `---\ntitle: ${'['.repeat(50_000)}\n---\n`;
    expect(await linesWith({ 'sections/30-extra.mdx': section })).toHaveLength(1);
  });
});

describe('what would break a build further on', () => {
  const long = 'a'.repeat(201);

  it.each<[what: string, name: string, text: string, line: string]>([
    [
      'a claim id',
      'claims.yaml',
      `${long}: { kind: law, by: board }\n`,
      'claims.yaml:1:1 error field-value: The id `aaaa',
    ],
    [
      'a party id',
      'parties.yaml',
      `${long}: { name: X, kind: person }\n`,
      'parties.yaml:1:1 error field-value: The id `aaaa',
    ],
    [
      'a section',
      `sections/30-${long}.mdx`,
      section('x'),
      `sections/30-${long}.mdx:1:1 error file-kind: The name of this section is too long`,
    ],
    [
      'levels of markup',
      'citations.json',
      `[{ "id": "a", "type": "book",\n"title": "${'<i>'.repeat(3000)}x${'</i>'.repeat(3000)}" }]`,
      'citations.json:2:10 warning field-value: `title` is',
    ],
    [
      'levels of JSON',
      'citations.json',
      `[\n{"a":${'['.repeat(50_000)}`,
      'citations.json:2:50005 error file-syntax: The file is nested too deeply',
    ],
    [
      'an alias in itself',
      'terms.yaml',
      'a: &a\n  - *a\n',
      'terms.yaml:2:5 error file-syntax: `*a` is within `&a`',
    ],
  ])('is reported where it is: %s', async (_, name, text, line) => {
    const lines = await linesWith({ [name]: text });
    expect(lines).toContainEqual(expect.stringContaining(line));
  });

  it('is no alias that is used often', async () => {
    const terms = Array.from({ length: 300 }, (_, index) => `term${index}: *long`).join('\n');
    expect(await linesWith({ 'terms.yaml': `first: &long A definition.\n${terms}\n` })).toEqual([]);
  });
});

describe('characters that no text has', () => {
  it.each([
    ['sections/30-extra.mdx', section('A \u0000 and \u001b[31m.'), ['6:3', '6:9']],
    ['changes.yaml', '- { date: 2019-07-01, change: "A \\u0000" }\n', ['1:31']],
    ['parties.yaml', 'a: { name: "\\ud83d", kind: person }\n', ['1:12']],
    ['sections/30-extra.mdx', section('x').replace('Extra', '"\\ud800"'), ['2:8']],
  ])('are reported at their places in %s', async (name, text, places) => {
    const lines = (await linesWith({ [name]: text })).filter((line) => line.includes(' file-character'));
    expect(lines.map((line) => line.replace(/^.*?:(\d+:\d+) .*$/s, '$1'))).toEqual(places);
  });
});
