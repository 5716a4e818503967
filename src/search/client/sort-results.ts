import type { Orders } from '../build/orders.ts';
import type { Index } from './index.ts';
import type { Sort } from './search.ts';

/** Puts hits into an order of the reader's choice; what has no date stands last in both directions. */
export async function inOrder<T extends { id: string }>(
  index: Index,
  hits: readonly T[],
  sort: Exclude<Sort, 'relevance'>,
): Promise<T[]> {
  const { ids, dates, references } = await index.orders();
  const places = new Map(ids.map((id, place) => [id, place]));
  const rank = ranks[sort];
  const ranked = hits.map((hit) => {
    const place = places.get(hit.id) ?? ids.length;
    return { hit, place, rank: rank(dates[place] ?? 0, references[place] ?? 0) };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ hit }) => hit);
}

type Rank = (date: Orders['dates'][number], references: Orders['references'][number]) => number;

const ranks: Record<Exclude<Sort, 'relevance'>, Rank> = {
  date: (date) => -date,
  oldest: (date) => (date === 0 ? Number.POSITIVE_INFINITY : date),
  place: () => 0,
  references: (_, references) => -references,
};
