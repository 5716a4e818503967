import type { Documentary } from '../../core/model/documentary.ts';
import { type FacetedList, facetList } from '../../core/model/facets/facets.ts';
import type { OrderKeys } from './records/record.ts';
import type { SearchRecords } from './records/records.ts';

/**
 * What all records have under each facet, and what they can be ordered by, in the order of the
 * account. Pagefind has filters of its own, but it counts them for one phrase at a time: a query of
 * several words is the records that its words have in common, and those it cannot count.
 */
export interface Listing {
  facets: { name: string; values: string[] }[];
  rows: FacetedList['rows'];
  /** The date of each as a number (20190515), 0 where there is none. */
  dates: number[];
  /** How many references each has. */
  references: number[];
}

/** The listing of what can be found. */
export function listingOf(documentary: Documentary, found: SearchRecords): Listing {
  const records = inOrder(found);
  const { facets, rows } = facetList(
    documentary,
    records.map((record) => record.facets),
  );
  return {
    facets: facets.map(({ name, options }) => ({ name, values: options.map(({ value }) => value) })),
    rows,
    dates: records.map(({ order }) => order.date),
    references: records.map(({ order }) => order.references),
  };
}

/** All that can be found, in the order of the account. */
export function inOrder({
  pages,
  records,
}: SearchRecords): (SearchRecords['pages'] | SearchRecords['records'])[number][] {
  const place = ({ order }: { order: OrderKeys }) => order.place;
  return [...pages, ...records].sort((a, b) => place(a) - place(b));
}
