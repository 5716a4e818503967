import { type Filtered, filterRows } from '../../../components/facets/client/filter.ts';
import type { Index } from './index.ts';

/** What is chosen of each facet, by its name; nothing of a facet lets all through. */
export type Filters = Partial<Record<string, string[]>>;

export type Sort = 'relevance' | 'date' | 'oldest' | 'place' | 'references';

/** Narrows records to what is chosen, and counts what each other value would leave of them. */
export function narrow<T extends { place: number }>(
  { listing }: Index,
  records: readonly T[],
  filters: Filters,
): { kept: T[]; filtered: Filtered } {
  const choice = listing.facets.map(({ name, values }) => {
    const chosen = (filters[name] ?? []).map((value) => values.indexOf(value));
    return new Set(chosen);
  });
  const sizes = listing.facets.map(({ values }) => values.length);
  const rows = records.map(({ place }) => listing.rows[place] ?? []);
  const filtered = filterRows(rows, sizes, choice);
  return { kept: records.filter((_, index) => filtered.fits[index] === 1), filtered };
}

/** Puts records into an order of the reader's choice; what has no date is last in both directions. */
export function inOrder<T extends { place: number }>(
  { listing: { dates, references } }: Index,
  records: readonly T[],
  sort: Sort,
): T[] {
  if (sort === 'relevance') return [...records];
  const ranks: Record<Exclude<Sort, 'relevance'>, (place: number) => number> = {
    date: (place) => -(dates[place] ?? 0),
    oldest: (place) => dates[place] || Number.POSITIVE_INFINITY,
    place: () => 0,
    references: (place) => -(references[place] ?? 0),
  };
  const rank = ranks[sort];
  return [...records].sort((a, b) => compare(rank(a.place), rank(b.place)) || a.place - b.place);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
