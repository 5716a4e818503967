import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../../src/cli/command/check-folder.ts';
import { importSource } from '../../../../src/cli/import/import-source.ts';
import type { Imported } from '../../../../src/cli/import/imported.ts';
import { writeDocumentary } from '../../../../src/cli/import/write-documentary.ts';
import { buildDocumentary } from '../../../../src/core/model/build-documentary.ts';
import { formatReferences } from '../../../../src/core/model/references/format-references.ts';
import { readContent } from '../../../../src/core/read/read-content.ts';
import { sectionWikitext } from '../../../../src/outputs/text/section-wikitext.ts';

const root = mkdtempSync(join(tmpdir(), 'wikitext-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;

/** An article of that text, made a documentary in a folder of its own. */
function imported(text: string, name = 'Comet'): { folder: string; result: Imported; prose: string } {
  const source = join(root, `${name}.wiki`);
  writeFileSync(source, text);
  const result = importSource(source);
  const folder = join(root, `documentary-${++count}`);
  writeDocumentary(folder, result, `${name}.wiki`);
  const prose = readdirSync(join(folder, 'sections'))
    .map((file) => readFileSync(join(folder, 'sections', file), 'utf8').replace(/^---[\s\S]*?---\n\n/, ''))
    .join('\n');
  return { folder, result, prose };
}

const article = `{{Short description|Small body of ice}}
{{About|the body|the drink|Comet (drink)}}
{{Infobox comet
| name = Comet
| discovered = 1682<ref>{{cite web|url=https://a.example/disc|title=Discovery|access-date=3 May 2019}}</ref>
| mass = unknown
}}
A '''comet''' is a body of [[ice]], [[dust (matter)|dusty]] at heart.<ref name="smith">{{cite book|last=Smith|first=Ann|title=Comets|year=2005|page=4|publisher=Sky Press}}</ref> Its tail<ref name=smith /> points away.{{sfn|Jones|Lee|2010|pp=4–6}} It costs $5 and {{nowrap|x@y.example}}.<!-- why? -->{{citation needed|date=May 2019}}

== Orbit ==
[[File:Comet orbit.svg|thumb|upright|alt=An ellipse|The ''orbit''<ref name="smith" />]]
It returns every {{convert|76|year}}s.{{efn|Not always: the planets disturb it, as was seen more than once.<ref name="late"/>}} See [https://b.example/x the map] or https://c.example.

=== Shape ===
<math>e = 0.9</math> is its form.{{r|late|p=7}}

=== Shape ===
:<math>r = 1</math>
{| class="wikitable"
|+ Returns
! Year !! Seen<ref>Ann Smith, letter to the editor, ''The Sky'', 1986. https://d.example/letter Retrieved 4 May 2019.</ref>
|-
| 1910 || yes
|-
| rowspan="2" | 1986 || [[Giotto (spacecraft)|Giotto]]
|-
| no
|}
* one
** two
# first
{{quote|Quiet now.|Ann Smith}}
<syntaxhighlight lang="python">print(1)</syntaxhighlight>

== Names<ref name="late">{{cite journal|vauthors=Miller AB, Stone C|title=Names of ''comets''|journal=J. Sky|volume=3|issue=2|pages=10–12|date=March 2011|doi=10.1000/182|archive-url=https://web.archive.org/web/2012/https://e.example|archive-date=2012-02-01|url=https://e.example|url-status=dead}}</ref> ==
The {{mystery|word}} is Greek.

== References ==
{{reflist}}
* {{cite book|last1=Jones|first1=Bo|last2=Lee|first2=Cy|title=Tails|date=2010|isbn=978-0-306-40615-7}}
* {{cite book|title=Uncited|last=Zed|year=1999}}

== See also ==
* [[Meteor]]

{{Authority control}}
[[Category:Comets]]
`;

describe('An article in wikitext', () => {
  const { folder, result, prose } = imported(article);

  it('makes a documentary that check has no error for', () => {
    expect(checkFolder(folder).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.title).toBe('Comet');
    expect(result.description).toBe('Small body of ice');
    expect(result.sections.map(({ title }) => title)).toEqual(['Overview', 'Orbit', 'Names']);
    expect(readFileSync(join(folder, 'documentary.yaml'), 'utf8')).toContain('name: CC BY-SA 4.0');
  });

  it('makes no section of a heading without words', () => {
    const { folder: other, result: short } = imported('Words.\n\n== ==\nMore.\n\n=== ===\nLast.\n', 'Short');
    expect(short.sections.map(({ title }) => title)).toEqual(['Overview']);
    expect(checkFolder(other).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('puts each citation where its reference was, with its page', () => {
    expect(prose).toContain(
      'at heart. [@smith2005comets, p. 4] Its tail [@smith2005comets, p. 4] points away.',
    );
    expect(prose).toContain('[@jones2010tails, pp. 4–6]');
    expect(prose).toContain('is its form. [@miller2011names, p. 7]');
    expect(prose).toContain('- **discovered:** 1682 [@discovery]');
    expect(result.counts['citations']).toBe(9);
  });

  it('reads the templates as entries of CSL, and equal works as one', () => {
    expect(result.entries.find(({ id }) => id === 'miller2011names')).toMatchObject({
      type: 'article-journal',
      title: 'Names of comets',
      author: [
        { family: 'Miller', given: 'AB' },
        { family: 'Stone', given: 'C' },
      ],
      'container-title': 'J. Sky',
      volume: '3',
      issue: '2',
      page: '10–12',
      issued: { 'date-parts': [[2011, 3]] },
      DOI: '10.1000/182',
    });
    expect(result.sources.get('miller2011names')).toEqual({
      archive: { url: 'https://web.archive.org/web/2012/https://e.example', date: '2012-02-01' },
      status: 'dead',
    });
    expect(result.entries.find(({ URL }) => URL === 'https://d.example/letter')).toMatchObject({
      type: 'webpage',
      title: expect.stringContaining('Ann Smith, letter to the editor, The Sky, 1986.'),
      accessed: { 'date-parts': [[2019, 5, 4]] },
    });
    expect(result.entries).toHaveLength(6);
    expect(result.furtherReading).toEqual(['zed1999uncited']);
  });

  it('keeps emphasis, links, lists, tables, formulas, code, quotations and notes', () => {
    for (const kept of [
      'A **comet** is a body of [ice](https://en.wikipedia.org/wiki/ice), [dusty](https://en.wikipedia.org/wiki/dust_\\(matter\\))',
      '\\$5 and x\\@y.example',
      '[the map](https://b.example/x)',
      '## Shape (2)',
      '$e = 0.9$',
      '$$\nr = 1\n$$',
      '| 1986 | [Giotto]',
      '|      | no',
      '- one\n  - two',
      '1. first',
      '> Quiet now.',
      '```python\nprint(1)\n```',
      'The word is Greek.',
      '[^note-1]: Not always: the planets disturb it, as was seen more than once. [@miller2011names]',
    ])
      expect(prose).toContain(kept);
  });

  it('shows a picture by its name, with its caption, until it is added', () => {
    expect(prose).toContain('<Figure src="media/comet-orbit.svg" alt="An ellipse"');
    expect(prose).toContain('The *orbit* [@smith2005comets, p. 4]');
    expect(readFileSync(join(folder, 'media/comet-orbit.svg'), 'utf8')).toContain('Comet orbit.svg');
  });

  it('has a line in the report for everything that is not there', () => {
    const report = readFileSync(join(folder, 'import-report.md'), 'utf8');
    for (const line of [
      'line 8: {{citation needed | date=May 2019}}',
      'line 2: {{about | the body',
      'line 3: {{infobox comet | name=Comet',
      '{{mystery}} is not known: what it is given is shown',
      'Comets',
    ])
      expect(report).toContain(line);
    expect(result.seeAlso).toEqual([{ title: 'Meteor', url: 'https://en.wikipedia.org/wiki/Meteor' }]);
  });
});

describe('The way back', () => {
  it('prints a section as wikitext, each source a template where it is first cited', async () => {
    const { folder } = imported(article);
    const documentary = buildDocumentary(readContent(folder), '/');
    const [overview, orbit] = documentary?.sections ?? [];
    if (documentary === undefined || overview === undefined || orbit === undefined) throw new Error('none');
    await formatReferences(documentary);
    const text = sectionWikitext(documentary, overview);
    for (const part of [
      "== Overview ==\nA '''comet''' is a body of [[ice]], [[dust (matter)|dusty]] at heart. <ref name=\"smith2005comets\">{{cite book |last1=Smith",
      '}}</ref>{{rp|1=4}} Its tail <ref name="smith2005comets" />{{rp|1=4}} points away. <ref name="jones2010tails">',
      '== References ==\n{{reflist}}',
    ])
      expect(text).toContain(part);
    const more = sectionWikitext(documentary, orbit);
    for (const part of [
      '=== Shape ===',
      '* one\n** two',
      '! Year\n! Seen <ref name="ann">{{cite web |',
      '== Notes ==\n{{notelist}}\n\n== References ==',
      '{{efn|1=Not always',
      '[[File:comet-orbit.svg|thumb|The',
      '<math>e = 0.9</math>',
    ])
      expect(more).toContain(part);
  });
});

describe('Odd wikitext', () => {
  it('is read as far as it goes: what is never closed, empty, named and nowhere', () => {
    const { folder, prose, result } = imported(
      "Open {{template and [[link and ''italic.\n\nA<ref name=gone /> B<ref></ref> C{{sfn|Nobody|1900}}.\n\n{|\n|-\n|}\n<ref>",
    );
    expect(checkFolder(folder).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(prose).toContain('template and');
    expect(prose).toContain('C [@nobody1900].');
    expect(result.report.map(({ text }) => text)).toContain('`gone` is named and has no text anywhere');
  });

  it('never becomes notation of ours', () => {
    const { folder, prose } = imported(
      'Text [@smith] {x} <script>alert(1)</script> a^[b] ==c== $x$ {{=}} &lt;Claim id="x"&gt;.',
    );
    expect(checkFolder(folder).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(prose).not.toMatch(/(?<!\\)(?:\{x|<script|<Claim)/);
  });

  it('is told apart from what is no article', () => {
    const source = join(root, 'Away.wiki');
    writeFileSync(source, '#REDIRECT [[Comet]]');
    expect(() => importSource(source)).toThrow('save “Comet”');
    const page = join(root, 'Comet.html');
    writeFileSync(
      page,
      '<link rel="canonical" href="https://de.wikipedia.org/wiki/Komet"><div class="mw-parser-output">',
    );
    expect(() => importSource(page)).toThrow('https://de.wikipedia.org/w/index.php?title=Komet&action=raw');
    expect(() => importSource('https://en.wikipedia.org/wiki/Comet')).toThrow(
      'https://en.wikipedia.org/w/index.php?title=Comet&action=raw',
    );
  });
});
