import { expect, it } from 'vitest';
import { isIndexed, wholeId } from '../../../../src/core/model/addresses.ts';

it('lists the pages of the account, even where an id is the name of a page that is not listed', () => {
  const listed = ['', 'overview/', 'claims/search/', 'claims/embed/', 'parties/read/', 'references/'];
  expect(listed.filter((path) => !isIndexed(`/base/${path}`, '/base/'))).toEqual([]);
});

it('lists no page that needs a script, repeats others or is in another', () => {
  const unlisted = ['404/', 'search/', 'read/'];
  expect(unlisted.filter((path) => isIndexed(`/base/${path}`, '/base/'))).toEqual([]);
});

it('gives a section on the whole account’s page no id that the page itself uses', () => {
  expect(['overview', 'content', 'claim-one'].map(wholeId)).toEqual(['overview', 'content.', 'claim-one.']);
});
