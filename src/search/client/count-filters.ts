import type { Facet } from '../records/record.ts';
import type { Index } from './index.ts';
import type { FilterCounts } from './pagefind.ts';
import { parseQuery } from './query.ts';
import { type Filters, given, significant } from './search.ts';

/** How many results each value of a filter would leave, the other filters as they are. */
export async function countFilters(index: Index, query: string, filters: Filters): Promise<FilterCounts> {
  const { pagefind } = index;
  const asked = significant(parseQuery(query), index).map((term) => term.asked[0]);
  // Pagefind counts only filters that it has loaded.
  const all = await pagefind.filters();
  if (asked.length === 0 && Object.keys(given(filters)).length === 0) return all;
  const count = async (narrowed: Filters) =>
    (await pagefind.search(termOf(asked), { filters: given(narrowed) })).filters;
  const counts: FilterCounts = { ...(await count(filters)) };
  for (const facet of Object.keys(given(filters)) as Facet[]) {
    counts[facet] = (await count({ ...filters, [facet]: undefined }))[facet] ?? {};
  }
  return counts;
}

function termOf(asked: readonly string[]): string | null {
  if (asked.length === 0) return null;
  return asked.length === 1 ? (asked[0] ?? null) : asked.join(' ').replaceAll('"', '');
}
