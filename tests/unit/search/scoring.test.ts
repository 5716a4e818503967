import { expect, test } from 'vitest';
import { takeApart } from '../../../src/search/client/matching/passages.ts';
import { parseQuery } from '../../../src/search/client/matching/query.ts';
import { assess } from '../../../src/search/client/matching/scoring.ts';
import { latestOnly } from '../../../src/search/client/page/latest.ts';
import { readState, writeState } from '../../../src/search/client/page/state.ts';

function claim(statement: string, sources = '') {
  return takeApart({
    url: '/one/#claim-x',
    content: [statement, '', '', '', sources, '', ''].join(' ␞ '),
    meta: {},
    filters: { type: ['claim'] },
    anchors: [],
  });
}

function sought(query: string, ...forms: string[]) {
  return parseQuery(query).map((term) => ({ ...term, spellings: [term], weight: 1, forms: new Set(forms) }));
}

const terms = sought('boycott Korea', 'boycotted');

test('prefers the claim that says it to the one whose source says it', () => {
  const says = assess(claim('A boycott in Korea'), terms);
  const cites = assess(claim('Something else', 'A boycott in Korea'), terms);
  expect(says.score).toBeGreaterThan(cites.score);
  expect(cites.found.size).toBe(2);
});

test('finds in a record only what is there', () => {
  expect(assess(claim('The Koran boycotted'), terms).found.size).toBe(1);
  expect(assess(claim('Nothing of it'), terms).score).toBe(0);
});

test('prefers words that are together, as they were typed, to the same words apart', () => {
  const asked = sought('cold war');
  const apart = assess(claim('A war in the cold'), asked).score;
  expect(assess(claim('A second Cold War'), asked).score).toBeGreaterThan(apart);
});

test('answers with the paragraph that holds most, under its heading', () => {
  const section = takeApart({
    url: '/one/',
    content: 'Lead. Korea. First part. A boycott in Korea.',
    meta: { title: 'One' },
    filters: { type: ['section'], section: ['one'] },
    anchors: [
      { element: 'p', id: 'p.1', text: 'Korea.', location: 1 },
      { element: 'h2', id: 'first', text: 'First part', location: 2 },
      { element: 'p', id: 'p.2', text: 'A boycott in Korea.', location: 4 },
    ],
  });
  expect(assess(section, terms).passage).toMatchObject({ anchor: 'p.2', heading: 'First part' });
});

test('lets no older answer replace a newer one', async () => {
  const once = latestOnly();
  const shown: string[] = [];
  const answer = (text: string, after: number) => () =>
    new Promise<string>((resolve) => setTimeout(() => resolve(text), after));
  once(
    answer('old', 30),
    (text) => shown.push(text),
    () => shown.push('failed'),
  );
  once(
    answer('new', 5),
    (text) => shown.push(text),
    () => shown.push('failed'),
  );
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(shown).toEqual(['new']);
});

test('keeps the whole state in the address, and nothing that it does not know', () => {
  const address = '?q=no+law&type=claim&kind=law&kind=fact&party=ann&sort=date';
  expect(writeState(readState(new URLSearchParams(address)))).toBe(address);
  expect(writeState(readState(new URLSearchParams('?sort=nonsense&other=1&q=')))).toBe('');
});

test('cuts a state that no host would take', () => {
  const address = `?q=${'a'.repeat(9000)}${'&kind=x'.repeat(3000)}`;
  expect(writeState(readState(new URLSearchParams(address))).length).toBeLessThan(2000);
});
