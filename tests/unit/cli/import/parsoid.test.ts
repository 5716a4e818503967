import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../../src/cli/command/check-folder.ts';
import { importSource } from '../../../../src/cli/import/import-source.ts';
import { readWikiPage } from '../../../../src/cli/import/parsoid/wiki-page.ts';
import { writeDocumentary } from '../../../../src/cli/import/write-documentary.ts';

const root = mkdtempSync(join(tmpdir(), 'parsoid-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const made = (value: unknown) => `data-mw='${JSON.stringify(value).replaceAll("'", '&apos;')}'`;
const template = (name: string, params: Record<string, string>) => ({
  parts: [
    {
      template: {
        target: { wt: name },
        params: Object.fromEntries(Object.entries(params).map(([key, wt]) => [key, { wt }])),
        i: 0,
      },
    },
  ],
});
const ref = (about: string, attrs: Record<string, string>, id?: string) =>
  `<sup about="#${about}" class="mw-ref reference" typeof="mw:Extension/ref" ${made({ name: 'ref', attrs, ...(id !== undefined && { body: { id } }) })}><a href="./Comet#x"><span>[1]</span></a></sup>`;
const refText = (id: string, body: string) =>
  `<li><span rel="mw:referencedBy" class="mw-cite-backlink"><a>↑</a></span> <span id="${id}" class="mw-reference-text">${body}</span></li>`;
const smith = template('cite book', { last: 'Smith', first: 'Ann', title: 'Comets', year: '2005' });
const late = template('Cite journal', { last: 'Miller', title: "Names of ''comets''", date: 'March 2011' });

const page = `<!DOCTYPE html>
<html prefix="mw: http://mediawiki.org/rdf/" about="https://fr.wikipedia.org/wiki/Special:Redirect/revision/1234">
<head><meta property="mw:html:version" content="2.8.0"/><title>Comète</title><style>b{}</style></head>
<body lang="fr" class="mw-body-content parsoid-body">
<section data-mw-section-id="0"><div class="hatnote" about="#t1" typeof="mw:Transclusion" ${made(template('About', { 1: 'the body' }))}>About…</div><span about="#t1">rest of the note</span>
<p id="p1">A <b>comet</b> is a body of <a rel="mw:WikiLink" href="./Ice" title="Ice">ice</a>, <a rel="mw:WikiLink" href="./Dust_(matter)">dusty</a>.${ref('r1', { name: 'smith' }, 'text-1')} Its tail${ref('r2', { name: 'smith' })}<sup about="#t2" typeof="mw:Transclusion" ${made(template('rp', { 1: '4' }))}>:4</sup> points <i>away</i>.${ref('r3', { name: 'late' })} It costs 5 [[x]] {{y}} &amp;amp; <span typeof="mw:Nowiki">''so''</span>.<link rel="mw:PageProp/Category" href="./Category:Comets"/></p></section>
<section data-mw-section-id="1"><div class="mw-heading"><h2 id="Orbit">Orbit</h2></div>
<figure typeof="mw:File/Thumb"><a href="./File:Comet_orbit.svg"><img alt="An ellipse" resource="./File:Comet_orbit.svg" src="x.png"/></a><figcaption>The <i>orbit</i>${ref('r4', { name: 'smith' })}</figcaption></figure>
<p><span typeof="mw:Extension/math" about="#m1" ${made({ name: 'math', attrs: {}, body: { extsrc: 'e = 0.9' } })}>e</span> is its form.<sup about="#n1" typeof="mw:Transclusion mw:Extension/ref" ${made(template('efn', { 1: 'Not always: the planets disturb it, as was seen more than once.' }))}>[a]</sup> See <a rel="mw:ExtLink" class="external text" href="https://b.example/x">the map</a>.</p>
<ul><li>one
<ul><li>two</li></ul></li><li>three</li></ul>
<dl><dd><table><caption>Inner</caption><tbody><tr><td>in</td></tr></tbody></table></dd></dl>
<table class="wikitable"><caption>Returns</caption><tbody><tr><th>Year</th><th>Seen</th></tr><tr><td rowspan="2">1986</td><td>yes</td></tr><tr><td>no | maybe</td></tr></tbody></table>
<blockquote><p>Quiet now.</p></blockquote></section>
<section><h2 id="References">References</h2>
<div class="mw-references-wrap" typeof="mw:Extension/references" about="#l1" ${made({ name: 'references', attrs: {}, body: { html: ref('d1', { name: 'late' }, 'text-2') } })}><ol>${refText('text-1', `<cite about="#c1" typeof="mw:Transclusion" ${made(smith)}>Smith</cite><span about="#c1" class="Z3988"></span>`)}${refText('text-2', `<cite about="#c2" typeof="mw:Transclusion" ${made(late)}>Miller</cite>`)}</ol></div></section>
</body></html>`;

describe("A page of Parsoid's HTML", () => {
  const source = join(root, 'page.html');
  writeFileSync(source, page);
  const result = importSource(source);
  const folder = join(root, 'comet');
  writeDocumentary(folder, result, 'page.html');
  const prose = readdirSync(join(folder, 'sections'))
    .map((file) => readFileSync(join(folder, 'sections', file), 'utf8'))
    .join('\n');

  it('makes a documentary that check has no error for, with its title, language and revision', () => {
    expect(checkFolder(folder).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([result.title, result.language]).toEqual(['Comète', 'fr']);
    expect(result.sections.map(({ title }) => title)).toEqual(['Présentation', 'Orbit']);
    expect(result.basis[0]?.url).toBe('https://fr.wikipedia.org/w/index.php?title=Com%C3%A8te&oldid=1234');
  });

  it('puts each citation where its reference was, from its template', () => {
    expect(prose).toContain(
      'dusty](https://fr.wikipedia.org/wiki/Dust_\\(matter\\)). [@smith2005comets] Its tail [@smith2005comets, p. 4] points *away*. [@miller2011names]',
    );
    expect(result.counts).toMatchObject({ references: 2, citations: 4 });
    expect(result.entries.find(({ id }) => id === 'miller2011names')).toMatchObject({
      type: 'article-journal',
      title: 'Names of comets',
      issued: { 'date-parts': [[2011, 3]] },
    });
  });

  it('keeps links, lists, tables, figures, formulas, notes and text that looks like wikitext', () => {
    for (const kept of [
      'A **comet** is a body of [ice](https://fr.wikipedia.org/wiki/Ice)',
      "It costs 5 \\[\\[x\\]\\] \\{\\{y\\}\\} \\&amp; ''so''.",
      '<Figure src="media/comet-orbit.svg" alt="An ellipse"',
      'The *orbit* [@smith2005comets]',
      '$e = 0.9$ is its form.',
      'Not always: the planets disturb it',
      '[the map](https://b.example/x)',
      '- one\n  - two\n- three',
      '| 1986 | yes',
      'no \\| maybe',
      '| in |',
      '> Quiet now.',
    ])
      expect(prose).toContain(kept);
    expect(prose).not.toContain('rest of the note');
  });

  it('keeps the wikitext that the lines of its report are those of', () => {
    const report = readFileSync(join(folder, 'import-report.md'), 'utf8');
    expect(report).toContain('Lines are those of import-source.wiki');
    const [, line] = /line (\d+): \{\{about/.exec(report) ?? [];
    const wikitext = readFileSync(join(folder, 'import-source.wiki'), 'utf8').split('\n');
    expect(wikitext[Number(line) - 1]).toContain('{{About|1=the body}}');
  });

  it('is refused without what it was made of, with where the source is', () => {
    const shown = join(root, 'shown.html');
    writeFileSync(
      shown,
      page
        .replaceAll(/ data-mw='[^']*'/g, '')
        .replace('<head>', '<head><link rel="canonical" href="https://fr.wikipedia.org/wiki/Com%C3%A8te">'),
    );
    expect(() => importSource(shown)).toThrow('title=Com%C3%A8te&action=raw');
  });

  it('is read as far as it goes where it is cut off or odd', () => {
    for (const [html, text] of [
      ['<p typeof="mw:Transclusion" data-mw=\'{"parts":\'>shown', 'shown'],
      ['<p>a<table><tr><td>b', 'b'],
      ['<ul><li>a<li><ol><li>b', '*# b'],
      [`<p>${'<i>'.repeat(300)}deep`, 'deep'],
    ] as const)
      expect(readWikiPage(html).wikitext).toContain(text);
  });
});

describe('A table in wikitext that is never closed', () => {
  it('ends before the next heading, so that the rest of the article is there', () => {
    const source = join(root, 'Open.wiki');
    writeFileSync(source, 'Words.\n\n== A ==\n{|\n| one\n\n== B ==\nMore.<ref>Smith 2005</ref>{{rp|4}}\n');
    const { sections } = importSource(source);
    expect(sections.map(({ title }) => title)).toEqual(['Overview', 'A', 'B']);
  });
});

describe('Pages given apart (`{{rp}}`)', () => {
  it('belong to the citation before them, and are words where there is none', () => {
    const source = join(root, 'Pages.wiki');
    writeFileSync(source, 'One.<ref>Smith 2005</ref>{{rp|4}} Two.{{rp|xii}}\n');
    const folder = join(root, 'pages');
    writeDocumentary(folder, importSource(source), 'Pages.wiki');
    const prose = readFileSync(join(folder, 'sections/10-overview.mdx'), 'utf8');
    expect(prose).toMatch(/One\. \[@smith\w*, p\. 4\] Two\. \(p\. xii\)/);
  });
});

describe('References that a list at the end defines', () => {
  it('are cited where they are used, not in a section of their own', () => {
    const source = join(root, 'Listed.wiki');
    writeFileSync(
      source,
      'One.<ref name="a" />\n\n== References ==\n{{reflist|refs=\n<ref name="a">{{cite web|title=A|url=https://a.example}}</ref>\n}}\n',
    );
    const { sections, counts } = importSource(source);
    expect(sections.map(({ title }) => title)).toEqual(['Overview']);
    expect(counts).toMatchObject({ references: 1, citations: 1 });
  });
});
