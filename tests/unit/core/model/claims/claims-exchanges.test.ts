import { expect, test } from 'vitest';
import { answersTo } from '../../../../../src/core/model/claims/answers.ts';
import { findExchanges, type Turn } from '../../../../../src/core/model/claims/exchanges.ts';
import { documentaryOfClaims } from './documentary-of-claims.ts';

const parties = {
  ann: 'name: Ann, kind: person',
  firm: 'name: The Firm, kind: company',
  boss: 'name: The Boss, kind: person, of: firm',
  judge: 'name: The Judge, kind: person',
};

async function exchangesOf(claims: Record<string, string>) {
  const { threads, unanswered } = findExchanges((await documentaryOfClaims({ claims, parties })).claims);
  return { threads: threads.map(shown), unanswered: unanswered.map(({ id }) => id) };
}

function shown({ claim, answers, repeated }: Turn): string {
  return `${claim.id}${repeated ? ' again' : ''}${answers.length > 0 ? ` (${answers.map(shown).join(', ')})` : ''}`;
}

test('nests denial under allegation and counter-denial under denial, in reading order', async () => {
  const { threads } = await exchangesOf({
    charge: 'kind: allegation, by: [ann], about: [firm]',
    counter: 'kind: assessment, by: [ann], disputes: [denial]',
    denial: 'kind: denial, by: [firm], disputes: [charge]',
    reply: 'kind: response, by: [boss], disputes: [charge]',
  });
  expect(threads).toEqual(['charge (denial (counter), reply)']);
});

test('shows a claim in full once in each thread that it belongs to', async () => {
  const { threads } = await exchangesOf({
    first: 'kind: allegation, by: [ann], about: [firm]',
    second: 'kind: allegation, by: [ann], about: [firm]',
    denial: 'kind: denial, by: [firm], disputes: [first, second]',
    doubt: 'kind: assessment, by: [judge], disputes: [first, denial]',
  });
  expect(threads).toEqual(['first (denial (doubt), doubt again)', 'second (denial (doubt))']);
});

test('begins a circle of disputes with what is first in the account, and ends', async () => {
  const { threads } = await exchangesOf({
    one: 'kind: assessment, by: [ann], disputes: [three]',
    two: 'kind: assessment, by: [judge], disputes: [one]',
    three: 'kind: assessment, by: [boss], disputes: [two]',
  });
  expect(threads).toEqual(['one (two (three (one again)))']);
});

test('lists the allegations that nothing disputes', async () => {
  const { threads, unanswered } = await exchangesOf({
    charge: 'kind: allegation, by: [ann], about: [firm]',
    fact: 'kind: fact, by: [judge]',
  });
  expect({ threads, unanswered }).toEqual({ threads: [], unanswered: ['charge'] });
});

test('tells the answers of the accused’s side from other disputes', async () => {
  const { claims } = await documentaryOfClaims({
    parties,
    claims: {
      charge: 'kind: allegation, by: [ann], about: [firm]',
      view: 'kind: assessment, by: [boss], disputes: [charge]',
      verdict: 'kind: finding, by: [judge], disputes: [charge]',
      denial: 'kind: denial, by: [judge], disputes: [charge]',
    },
  });
  const [charge] = claims;
  if (charge === undefined) throw new Error('no claim');
  const { ofTheAccused, ofOthers } = answersTo(charge);
  expect(ofTheAccused.map(({ id }) => id)).toEqual(['view', 'denial']);
  expect(ofOthers.map(({ id }) => id)).toEqual(['verdict']);
});
