import { expect, test } from 'vitest';
import { filterRows } from '../../../../../src/components/facets/client/filter.ts';
import { claimOrders } from '../../../../../src/core/model/claims/claim-orders.ts';
import { facetsOfClaim } from '../../../../../src/core/model/facets/facet-values.ts';
import { facetList } from '../../../../../src/core/model/facets/facets.ts';
import { documentaryOfClaims } from './documentary-of-claims.ts';

const sample = () =>
  documentaryOfClaims({
    parties: {
      ann: 'name: Ann, kind: person',
      zoe: 'name: Zoe, kind: person',
      bob: 'name: Bob, kind: person',
    },
    claims: {
      one: "kind: allegation, by: [zoe], about: [zoe, ann], date: '2019-03', places: [FR]",
      two: 'kind: denial, by: [ann], disputes: [one]',
      three: "kind: denial, by: [bob], date: '2018', places: [FR]",
    },
  });

const facetsOf = (model: Awaited<ReturnType<typeof sample>>) =>
  facetList(model, model.claims.map(facetsOfClaim));

test('offers the facets that tell claims apart: kinds in their own order, years backwards, names sorted', async () => {
  const { facets, rows } = facetsOf(await sample());
  expect(facets.map(({ name, options }) => [name, options.map(({ label }) => label)])).toEqual([
    ['kind', ['Allegation', 'Denial']],
    ['party', ['Ann', 'Bob', 'Zoe']],
    ['year', ['Undated', '2019', '2018']],
    ['disputed', ['Disputed by another claim']],
  ]);
  expect(rows).toEqual([
    [[0], [2, 0], [1], [0]],
    [[1], [0], [0], []],
    [[1], [1], [2], []],
  ]);
});

test('counts each value as the browser does where nothing is chosen', async () => {
  const { facets, rows } = facetsOf(await sample());
  const sizes = facets.map(({ options }) => options.length);
  const { counts } = filterRows(
    rows,
    sizes,
    facets.map(() => new Set()),
  );
  expect(facets.map(({ options }) => options.map(({ count }) => count))).toEqual(
    counts.map((values) => [...values]),
  );
  expect(counts.map((values) => [...values])).toEqual([[1, 2], [2, 1, 1], [1, 1, 1], [1]]);
});

test('groups the claims by section, by year with the undated last, and by number of references', async () => {
  const orders = claimOrders(await sample());
  const shown = (name: keyof typeof orders) =>
    orders[name].map(({ label, claims }) => `${label}: ${claims.map(({ id }) => id)}`);
  expect(shown('place')).toEqual(['A section: one,two,three']);
  expect(shown('date')).toEqual(['2019: one', '2018: three', 'Undated: two']);
  expect(shown('oldest')).toEqual(['2018: three', '2019: one', 'Undated: two']);
  expect(shown('references')).toEqual(['1 reference: one,two,three']);
});

const rows = [
  [[0], [0, 1]],
  [[1], [1]],
  [[1], []],
];

test('lets everything through where nothing is chosen', () => {
  const { total, counts } = filterRows(rows, [2, 2], [new Set(), new Set()]);
  expect([total, ...counts.map((values) => [...values])]).toEqual([3, [1, 2], [1, 2]]);
});

test('counts beside each value what it would leave under the other filters', () => {
  const { fits, total, counts } = filterRows(rows, [2, 2], [new Set([1]), new Set()]);
  expect([[...fits], total]).toEqual([[0, 1, 1], 2]);
  expect(counts.map((values) => [...values])).toEqual([
    [1, 2],
    [0, 1],
  ]);
});

test('takes several values of one facet as any of them', () => {
  expect(filterRows(rows, [2, 2], [new Set([0, 1]), new Set([1])]).total).toBe(2);
});

test('knows for a dead end which filter to drop', () => {
  const { total, without } = filterRows(rows, [2, 2], [new Set([1]), new Set([0])]);
  expect([total, [...without]]).toEqual([0, [1, 2]]);
});
