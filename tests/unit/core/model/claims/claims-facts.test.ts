import { expect, test } from 'vitest';
import { neighboursInTime } from '../../../../../src/core/model/claims/chronology.ts';
import { claimFacts } from '../../../../../src/core/model/claims/claim-facts.ts';
import { documentaryOfClaims } from './documentary-of-claims.ts';

const parties = {
  firm: 'name: The Firm, kind: company',
  boss: 'name: Lee Min, kind: person, of: firm',
  paper: 'name: The Paper, kind: media',
};

const entry = (id: string, fields: object) => ({ id, type: 'webpage', title: id, ...fields });

async function factsOf(by: string, cluster: string, citations: object[]) {
  const claims = { said: `kind: response, by: [${by}]` };
  const [claim] = (await documentaryOfClaims({ parties, claims, cites: { said: cluster }, citations }))
    .claims;
  return claim && claimFacts(claim);
}

test('counts a source under two numbers once, and a publisher once however it is written', async () => {
  const facts = await factsOf('firm', '[@a; @b; @c]', [
    entry('a', { publisher: 'THE PAPER' }),
    entry('b', { 'container-title': 'The Paper' }),
    entry('c', { 'container-title': 'The <i>Paper</i>', custom: { sameAs: 'b' } }),
  ]);
  expect(facts).toEqual({ references: 3, sources: 2, publishers: 1, onlyByItself: false });
});

test('says that only the party reports its claim where it published or wrote every source', async () => {
  const itself = async (by: string, fields: object) =>
    (await factsOf(by, '[@a]', [entry('a', fields)]))?.onlyByItself;
  expect(await itself('boss', { publisher: 'The Firm' })).toBe(true);
  expect(await itself('boss', { publisher: 'The Paper', author: [{ family: 'Lee', given: 'Min' }] })).toBe(
    true,
  );
  expect(await itself('paper', { 'container-title': 'The Paper' })).toBe(true);
  expect(
    await itself('boss', {
      publisher: 'The Paper',
      author: [{ family: 'Lee', given: 'Min' }, { literal: 'Kim' }],
    }),
  ).toBe(false);
  expect(await itself('firm', {})).toBe(false);
});

test('does not say so where one of two sources is somebody else’s', async () => {
  const facts = await factsOf('firm', '[@a; @b]', [
    entry('a', { publisher: 'The Firm' }),
    entry('b', { publisher: 'The Paper' }),
  ]);
  expect(facts?.onlyByItself).toBe(false);
});

test('knows the dated claims before and after, the vaguer date first, the undated left out', async () => {
  const { claims, claimsById } = await documentaryOfClaims({
    parties,
    claims: {
      day: "kind: fact, by: [paper], date: '2019-03-05'",
      never: 'kind: fact, by: [paper]',
      year: "kind: fact, by: [paper], date: '2019'",
      month: "kind: fact, by: [paper], date: '2019-03'",
    },
  });
  const neighbours = neighboursInTime(claims);
  const of = (id: string) => {
    const claim = claimsById.get(id);
    const found = claim && neighbours.get(claim);
    return found && [found.earlier?.id, found.later?.id];
  };
  expect([of('year'), of('month'), of('day'), of('never')]).toEqual([
    [undefined, 'month'],
    ['year', 'day'],
    ['month', undefined],
    undefined,
  ]);
});
