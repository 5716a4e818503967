import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { epub } from '../../../../src/outputs/epub/epub.ts';
import { atomFeed } from '../../../../src/outputs/feed/atom-feed.ts';
import { citeDocumentary } from '../../../../src/outputs/metadata/cite-this.ts';
import { siteJsonLd } from '../../../../src/outputs/metadata/json-ld.ts';
import { metaTags } from '../../../../src/outputs/metadata/meta-tags.ts';
import { linesWith, validFiles } from '../../content-folder.ts';
import { sampleDocumentary } from '../sample-documentary.ts';

const settings = {
  authors: [{ name: 'Ann Roe', orcid: 'https://orcid.org/0000-0002-1825-0097' }, 'Board of Longitude'],
  doi: 'https://doi.org/10.5281/zenodo.1234',
  version: '2',
};

test('names the authors wherever the documentary is cited or described', async () => {
  const model = await sampleDocumentary({ settings });
  const cite = citeDocumentary(model);
  expect(cite.text).toMatch(
    /^Ann Roe and Board of Longitude\. Tea and milk\. .*https:\/\/doi\.org\/10\.5281\/zenodo\.1234$/,
  );
  expect(cite.bibtex).toContain('author = {Roe, Ann and {Board of Longitude}}');
  expect(cite.bibtex).toContain('doi = {10.5281/zenodo.1234}');
  expect(cite.ris).toContain('AU  - Roe, Ann');
  expect(cite.wikitext).toContain('|last1=Roe |first1=Ann |author2=Board of Longitude');
  expect(metaTags(model)).toEqual(
    expect.arrayContaining([
      { name: 'citation_author', content: 'Ann Roe' },
      { name: 'citation_author_orcid', content: 'https://orcid.org/0000-0002-1825-0097' },
      { name: 'citation_doi', content: '10.5281/zenodo.1234' },
      { name: 'DC.creator', content: 'Board of Longitude' },
    ]),
  );
  const [site] = JSON.parse(siteJsonLd(model))['@graph'];
  expect(site).toMatchObject({
    author: [
      { '@type': 'Person', name: 'Ann Roe', identifier: 'https://orcid.org/0000-0002-1825-0097' },
      { name: 'Board of Longitude' },
    ],
    identifier: 'https://doi.org/10.5281/zenodo.1234',
    version: '2',
  });
  expect(atomFeed(model)).toContain('<author><name>Ann Roe</name></author>');
  const packageFile = unzipSync(epub(model))['book/package.opf'];
  expect(new TextDecoder().decode(packageFile)).toContain('<dc:creator>Ann Roe</dc:creator>');
});

test('reports an iD whose check digit is wrong, and a DOI that is none', async () => {
  const yaml = `${validFiles['documentary.yaml']}authors: [{ name: A, orcid: 0000-0002-1825-0098 }, { nam: B }]\ndoi: zenodo.1234\n`;
  expect(await linesWith({ 'documentary.yaml': yaml })).toMatchInlineSnapshot(`
    [
      "documentary.yaml:13:29 error field-value: \`orcid\` is "0000-0002-1825-0098": expected an ORCID iD such as 0000-0002-1825-0097, with its check digit → Write it as expected; a field that may be absent can be left out.",
      "documentary.yaml:13:52 error field-missing: \`name\` is missing → Add it here: expected a text.",
      "documentary.yaml:13:54 error field-unknown: Unknown field \`nam\` → Did you mean \`name\`?",
      "documentary.yaml:14:6 error field-value: \`doi\` is "zenodo.1234": expected a DOI such as 10.5281/zenodo.1234 → Write it as expected; a field that may be absent can be left out.",
    ]
  `);
});
