import { expect, test } from 'vitest';
import { books, documentaryOf, section } from '../../../documentary-of.ts';

const registers = {
  'citations.json': books('a', 'b', 'c'),
  'claims.yaml':
    'one: { kind: allegation, by: [ann] }\ntwo: { kind: denial, by: [bob], disputes: [one], date: 2019 }\n',
  'parties.yaml':
    'ann: { name: Ann, kind: person, of: club }\nbob: { name: Bob, kind: person }\nclub: { name: The Club, kind: organisation }\n',
};

async function claimsOf(body: string) {
  return (await documentaryOf({ ...registers, 'sections/1-one.mdx': section(body) })).claims;
}

test('takes as sources the citations inside a claim and the cluster that directly follows', async () => {
  const [one, two] = await claimsOf(
    'She says **“<Claim id="one">that [@c] it is so</Claim>”**, [@a] and then [@b]. He says <Claim id="two">it is not</Claim> and [@b].',
  );
  expect(one?.references.map(({ key }) => key)).toEqual(['c', 'a']);
  expect(two?.references).toEqual([]);
});

test('links a relation from both ends', async () => {
  const [one, two] = await claimsOf(
    '<Claim id="one">It is so</Claim> [@a]. <Claim id="two">It is not</Claim> [@b].',
  );
  expect(two?.disputes).toEqual([one]);
  expect(one?.disputedBy).toEqual([two]);
});

test('knows the statement, and the sentence that it is in, without marks', async () => {
  const [one] = await claimsOf(
    'First sentence. Ann said that <Claim id="one">it *is* so [@c]</Claim> [@a], in May. Another.',
  );
  expect(one?.text).toBe('it is so');
  expect(one?.sentence).toEqual({
    before: 'Ann said that ',
    after: ', in May.',
    previous: 'First sentence.',
  });
});

test('leaves out what is only in the prose or only in the register', async () => {
  expect(await claimsOf('<Claim id="three">Nowhere registered</Claim> [@a].')).toEqual([]);
});

test('links parties to whom they belong to and to what they claim', async () => {
  const { partiesById } = await documentaryOf({
    ...registers,
    'sections/1-one.mdx': section('<Claim id="one">It is so</Claim> [@a].'),
  });
  expect(partiesById.get('ann')?.of?.name).toBe('The Club');
  expect(partiesById.get('club')?.members.map(({ id }) => id)).toEqual(['ann']);
  expect(partiesById.get('ann')?.claims.map(({ id }) => id)).toEqual(['one']);
});
