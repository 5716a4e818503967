import { type Facet, facets } from '../build/records/record.ts';
import type { Index } from './index.ts';
import type { FilterCounts, SearchOptions } from './pagefind.ts';
import { parseQuery } from './query.ts';
import { type Filters, given, significant } from './search.ts';

/**
 * How many results each value of a filter would leave, the other filters as they are. Pagefind counts
 * only the filters that it has loaded.
 *
 * @param withAll whether all filters are wanted, or the types alone; in a large documentary the others weigh more than the rest of a search
 */
export async function countFilters(
  { pagefind, site }: Index,
  query: string,
  filters: Filters,
  withAll: boolean,
): Promise<FilterCounts> {
  if (withAll) await pagefind.filters();
  const asked = significant(parseQuery(query), site).map((term) => term.asked[0]);
  const count = async (narrowed: Filters) =>
    (await pagefind.search(termOf(asked), { filters: withTypes(narrowed) })).filters;
  const counts: FilterCounts = { ...(await count(filters)) };
  for (const facet of Object.keys(given(filters)) as Facet[]) {
    counts[facet] = (await count({ ...filters, [facet]: undefined }))[facet] ?? {};
  }
  return counts;
}

/** That no value leaves anything. */
export const noCounts: FilterCounts = Object.fromEntries(facets.map((facet) => [facet, {}]));

/** Pagefind loads a filter that is named: any of all types leaves out nothing. */
function withTypes(filters: Filters): NonNullable<SearchOptions['filters']> {
  return { type: { any: ['claim', 'section', 'reference'] }, ...given(filters) };
}

function termOf(asked: readonly string[]): string | null {
  if (asked.length === 0) return null;
  return asked.length === 1 ? (asked[0] ?? null) : asked.join(' ').replaceAll('"', '');
}
