import { expect, test } from 'vitest';
import type { Documentary } from '../../../../src/core/model/documentary.ts';
import { cslTypes, dateFields, nameFields, textFields } from '../../../../src/core/read/schemas/citations.ts';
import { biblatex } from '../../../../src/outputs/bibliography/biblatex.ts';
import { bibtex } from '../../../../src/outputs/bibliography/bibtex.ts';
import { wikitext } from '../../../../src/outputs/bibliography/cite-template.ts';
import { coins } from '../../../../src/outputs/bibliography/coins.ts';
import { allReferencesCslJson } from '../../../../src/outputs/bibliography/csl-json.ts';
import { ris } from '../../../../src/outputs/bibliography/ris.ts';
import { documentaryOf, section } from '../../documentary-of.ts';

/** An entry with every field that CSL has. */
function fullEntry(type: string): Record<string, unknown> {
  const texts = textFields.map((field) => [field, `${field} of it`] as const);
  const names = nameFields.map((field) => [
    field,
    [{ family: `Of ${field}`, given: 'A.' }, { literal: 'A body' }],
  ]);
  const dates = dateFields.map((field, index) => [field, { 'date-parts': [[1990 + index, 5, 7]] }]);
  return {
    id: type,
    type,
    title: `A <i>work</i> of type ${type}`,
    ...Object.fromEntries([...texts, ...names, ...dates]),
    URL: `https://example.org/${type}`,
    DOI: `10.1234/${type}`,
    page: '10-12',
    language: 'de',
  };
}

async function documentaryWith(entries: readonly Record<string, unknown>[], more = ''): Promise<Documentary> {
  const yaml = `title: T\ndescription: D.\nlanguage: en\nedition: 2024-01-01\nsite: https://t.example\nlicence: { name: CC0, url: https://cc.example/ }\n${more}`;
  const cites = entries.map(({ id }) => `@${id}`).join('; ');
  return documentaryOf({
    'documentary.yaml': yaml,
    'citations.json': JSON.stringify(entries),
    'sections/1-a.mdx': section(`All [${cites}].`),
  });
}

const writers = {
  BibTeX: bibtex,
  BibLaTeX: biblatex,
  RIS: ris,
  wikitext,
  'CSL-JSON': (model: Documentary) => allReferencesCslJson(model),
  COinS: (model: Documentary) => model.references.map(coins).join('\n'),
};

test('writes every type with every field in every format, and no private word in any', async () => {
  const model = await documentaryWith(cslTypes.map(fullEntry));
  expect(model.references).toHaveLength(cslTypes.length);
  for (const [name, write] of Object.entries(writers)) {
    const text = write(model, model.references);
    for (const type of cslTypes)
      expect(decodeURIComponent(text.replace(/%(?![\dA-F]{2})/g, '%25')), `${name}, ${type}`).toContain(type);
    expect(text, name).not.toMatch(/abstract of it|note of it|annote of it|undefined|\[object/);
  }
});

test('writes each field by itself in every format', async () => {
  const entries = ['patent', 'book', 'article-newspaper', 'legal_case', 'map'].flatMap((type) =>
    Object.entries(fullEntry(type)).map(([field, value], index) => ({
      title: 'T',
      ...{ [field]: value },
      id: `${type}${index}x`,
      type,
    })),
  );
  const model = await documentaryWith(entries);
  for (const [name, write] of Object.entries(writers))
    expect(write(model, model.references).length, name).toBeGreaterThan(1000);
});

test('gives abstracts and notes away where the settings ask for it', async () => {
  const model = await documentaryWith([fullEntry('book')], 'exports: { abstracts: true, notes: true }\n');
  expect(bibtex(model, model.references)).toMatch(/abstract of it/);
  expect(allReferencesCslJson(model)).toMatch(/"note": "note of it"/);
});

test('writes names, pages, dates and places for what they are', async () => {
  const entries = [
    {
      id: 'news',
      type: 'article-newspaper',
      title: 'News',
      'container-title': 'The Daily',
      section: 'World news',
    },
    {
      id: 'case',
      type: 'legal_case',
      title: 'Doe v. Roe',
      'container-title': 'F.3d',
      volume: 883,
      page: '725',
      authority: '8th Cir.',
    },
    {
      id: 'names',
      type: 'book',
      title: 'Names',
      author: [
        { family: 'Khwarizmi', given: 'M.', 'non-dropping-particle': 'al-' },
        { family: 'Alembert', given: 'J.', 'non-dropping-particle': 'd’' },
      ],
    },
    {
      id: 'preprint',
      type: 'article',
      title: 'Pre',
      'container-title': 'arXiv',
      publisher: 'arXiv',
      number: '1701.00001',
    },
    { id: 'page', type: 'article-journal', title: 'One', 'container-title': 'Journal', page: '297-297' },
    {
      id: 'entity',
      type: 'article-journal',
      title: 'Sand &amp; stones',
      author: [{ family: 'Gim&eacute;nez', given: 'J.' }],
    },
    { id: 'bc', type: 'book', title: 'A speech', issued: { 'date-parts': [[-44, 3, 15]] } },
    { id: 'patent', type: 'patent', title: 'A lock', jurisdiction: 'US' },
    {
      id: 'many',
      type: 'book',
      title: 'Many',
      author: [{ family: 'Roe', given: 'R.' }, { literal: 'others' }],
    },
  ];
  const model = await documentaryWith(entries);
  const written = (write: (model: Documentary, references: Documentary['references']) => string) =>
    Object.fromEntries(
      model.references.map((reference) => [
        reference.key,
        write(model, [reference]).replace(/\r/g, '').trim(),
      ]),
    );
  const latex = written(biblatex);
  expect(latex['news']).not.toMatch(/pages/);
  expect(latex['names']).toContain('author = {al-Khwarizmi, M. and d’Alembert, J.}');
  expect(latex['preprint']?.match(/arXiv/g)).toHaveLength(1);
  expect(latex['page']).toContain('pages = {297}');
  expect(latex['bc']).toContain('date = {-0043-03-15}');
  expect(latex['patent']).toContain('location = {US}');
  expect(latex['many']).toMatch(/author = \{Roe, R\. and others\}/);
  expect(written(bibtex)['bc']).toContain('year = {44 BC}');
  const records = written(ris);
  expect(records['case']).toContain('SP  - 725');
  expect(records['page']).toMatch(/SP {2}- 297\nPY|SP {2}- 297\n(?!EP)/);
  expect(records['entity']).toContain('TI  - Sand & stones');
  expect(records['entity']).toContain('AU  - Giménez, J.');
  expect(written(wikitext)).toMatchInlineSnapshot(`
    {
      "bc": "{{cite book |date=44 BC |title=A speech}}",
      "case": "{{citation |title=Doe v. Roe |work=F.3d |publisher=8th Cir. |volume=883 |page=725}}",
      "entity": "{{cite journal |last1=Giménez |first1=J. |title=Sand & stones}}",
      "many": "{{cite book |last1=Roe |first1=R. |display-authors=etal |title=Many}}",
      "names": "{{cite book |last1=al-Khwarizmi |first1=M. |last2=d’Alembert |first2=J. |title=Names}}",
      "news": "{{cite news |title=News |newspaper=The Daily}}",
      "page": "{{cite journal |title=One |journal=Journal |page=297}}",
      "patent": "{{cite document |title=A lock}}",
      "preprint": "{{cite document |title=Pre |work=arXiv |id=1701.00001}}",
    }
  `);
});

test('keeps wikitext whole whatever a field holds', async () => {
  const odd = {
    id: 'odd',
    type: 'webpage',
    title: 'A | b [c] {{d}} <ref> <i>e</i>',
    URL: 'https://x.example/?a={b}|c',
  };
  const model = await documentaryWith([odd]);
  expect(wikitext(model, model.references)).toMatchInlineSnapshot(`
    "{{cite web |title=A {{!}} b <nowiki>[</nowiki>c<nowiki>]</nowiki> <nowiki>{{</nowiki>d<nowiki>}}</nowiki> <nowiki><</nowiki>ref> ''e'' |url=https://x.example/?a=%7Bb%7D%7Cc}}
    "
  `);
});
