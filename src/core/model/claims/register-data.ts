import type { FacetedList } from '../facets/facets.ts';
import type { ClaimGroup, ClaimOrder } from './claim-orders.ts';

/** What the browser filters and sorts by; claims are named by their index in the account. */
export interface RegisterData {
  facets: { name: string; values: string[] }[];
  /** For each claim and facet, the indexes of its values. */
  rows: FacetedList['rows'];
  orders: Record<ClaimOrder, { label: string; address: string | undefined; claims: number[] }[]>;
  words: { shown: string; without: string };
}

/** The register's data for the browser. */
export function registerData(
  { facets, rows }: FacetedList,
  orders: Record<ClaimOrder, ClaimGroup[]>,
  words: RegisterData['words'],
): RegisterData {
  const indexed = (groups: readonly ClaimGroup[]) =>
    groups.map(({ label, address, claims }) => ({
      label,
      address,
      claims: claims.map(({ place }) => place - 1),
    }));
  return {
    facets: facets.map(({ name, options }) => ({ name, values: options.map(({ value }) => value) })),
    rows,
    orders: {
      place: indexed(orders.place),
      oldest: indexed(orders.oldest),
      date: indexed(orders.date),
      references: indexed(orders.references),
    },
    words,
  };
}
