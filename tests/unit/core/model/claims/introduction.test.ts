import { describe, expect, it } from 'vitest';
import { claimTime, introductionText } from '../../../../../src/core/model/claims/introduction.ts';
import { documentaryOf, section } from '../../../documentary-of.ts';

const citations = JSON.stringify([
  { id: 'late', type: 'book', title: 'Late', issued: { 'date-parts': [[2019, 5, 2]] } },
  { id: 'early', type: 'book', title: 'Early', issued: { 'date-parts': [[2019, 4]] } },
]);

const settings = `title: T
description: D
language: en
edition: 2020
site: https://test.example
licence: { name: CC0, url: https://cc.example/ }
claimKinds:
  - { id: promise, word: Promise, sign: plus, introduction: 'Promised by {parties}' }
  - { id: guess, word: Guess, sign: '?' }
`;

async function claimOf(fields: string) {
  const model = await documentaryOf({
    'documentary.yaml': settings,
    'citations.json': citations,
    'sections/10-a.mdx': section('<Claim id="a">It is so</Claim> [@late; @early].'),
    'claims.yaml': `a: { ${fields} }\n`,
    'parties.yaml': [
      'ann: { name: Ann, kind: person }',
      'ben: { name: Ben, kind: person }',
      'cia: { name: CIA, inSentence: the CIA, kind: agency }',
    ].join('\n'),
  });
  const claim = model.claimsById.get('a');
  if (claim === undefined) throw new Error('The claim was not read.');
  return { claim, text: introductionText(model, claim), time: claimTime(model, claim) };
}

describe('the introduction of a claim', () => {
  it.each([
    ['kind: allegation, by: ann', 'Alleged by Ann'],
    ['kind: denial, by: [ann, ben]', 'Denied by Ann and Ben'],
    ['kind: law, by: ann', 'Law of Ann'],
    ['kind: fact, by: ann', 'Told by Ann'],
    ['kind: promise, by: ann', 'Promised by Ann'],
    ['kind: guess, by: ann', 'Guess, Ann'],
  ])('fits its kind: %s', async (fields, expected) => {
    expect((await claimOf(fields)).text).toBe(expected);
  });

  it('names who passes on what others say', async () => {
    expect((await claimOf('kind: allegation, by: ann, citedBy: cia')).text).toBe(
      'Alleged by Ann, cited by the CIA',
    );
  });
});

describe('the time of a claim', () => {
  it('is when it was said, where that is known', async () => {
    expect((await claimOf('kind: fact, by: ann, date: 2019-03-05')).time).toMatchObject({
      isReport: false,
      text: '5 March 2019',
    });
  });

  it('is else that of its earliest source, and says so', async () => {
    const { claim, time } = await claimOf('kind: fact, by: ann');
    expect([claim.date, claim.reported]).toEqual([undefined, '2019-04']);
    expect(time).toMatchObject({ isReport: true, text: 'reported April 2019' });
  });
});
