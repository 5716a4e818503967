import { expect, it } from 'vitest';
import { claimsCsv } from '../../../../../src/outputs/claims/claims-csv.ts';
import { publishedClaims } from '../../../../../src/outputs/claims/claims-json.ts';
import { atomFeed } from '../../../../../src/outputs/feed/atom-feed.ts';
import { sectionMarkdown } from '../../../../../src/outputs/text/plain-section.ts';
import { searchRecords } from '../../../../../src/search/build/records/records.ts';
import { books, documentaryOf, section } from '../../../documentary-of.ts';

const model = () =>
  documentaryOf({
    'citations.json': books('a'),
    'sections/10-x.mdx': section(
      'It is said: <Claim id="old">it was so</Claim> [@a], <Claim id="new">it is not so</Claim> [@a].',
    ),
    'claims.yaml': [
      'old: { kind: allegation, by: ann, status: { withdrawn: 2023-05-01, reason: The source retracted it. } }',
      'new: { kind: denial, by: ben, disputes: old }',
    ].join('\n'),
    'parties.yaml': 'ann: { name: Ann, kind: person }\nben: { name: Ben, kind: person }',
  });

it('leaves a withdrawn claim out of lists and counts, and keeps it at its address', async () => {
  const documentary = await model();
  expect(documentary.claims.map(({ id, place }) => [id, place])).toEqual([['new', 1]]);
  expect(documentary.withdrawn.map(({ id }) => id)).toEqual(['old']);
  expect(documentary.claimsById.get('old')?.disputedBy.map(({ id }) => id)).toEqual(['new']);
  expect(documentary.claimsById.get('new')?.disputes).toEqual([]);
  expect(documentary.partiesById.get('ann')?.claims).toEqual([]);
  expect(documentary.references[0]?.claims.map(({ id }) => id)).toEqual(['new']);
});

it('says in data, changes and feed that it was withdrawn, and keeps it out of search', async () => {
  const documentary = await model();
  expect(publishedClaims(documentary).map(({ id, status }) => [id, status?.withdrawn])).toEqual([
    ['new', undefined],
    ['old', '2023-05-01'],
  ]);
  expect(claimsCsv(documentary)).toMatch(/^old,.*,2023-05-01\r$/m);
  expect(documentary.changes).toEqual([
    { date: '2023-05-01', change: 'Withdrawn: The source retracted it.', claims: ['old'] },
  ]);
  expect(atomFeed(documentary)).toContain('Withdrawn: The source retracted it.');
  expect(searchRecords(documentary).records.some(({ url }) => url.includes('claim-old'))).toBe(false);
});

it('strikes its words through in the section and in Markdown, where search does not read them', async () => {
  const documentary = await model();
  const [first] = documentary.sections;
  if (first === undefined) throw new Error('There is no section.');
  expect(sectionMarkdown(documentary, first)).toContain('~~it was so~~');
  const [page] = searchRecords(documentary).pages;
  expect(page?.text).not.toContain('it was so');
  expect(page?.text).toContain('it is not so');
});
