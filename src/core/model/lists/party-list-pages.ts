import { memoize } from '../../memoize.ts';
import type { Documentary } from '../documentary.ts';
import type { PartyKind } from '../kinds.ts';
import { type PartyGroup, partyGroups } from '../parties/parties.ts';
import { inPages, pageAddress } from './pages.ts';

/** The list of all parties in pages; a kind that one page cannot hold goes on in the next. */
export const partyListPages = memoize((documentary: Documentary): PartyGroup[][] => {
  const entries = partyGroups(documentary).flatMap(({ kind, parties }) =>
    parties.map((party) => ({ kind, party })),
  );
  const pages = inPages(entries, ({ party: { name, role } }) => 550 + 2 * (name + (role ?? '')).length);
  return pages.map((page) =>
    Array.from(
      Map.groupBy(page, ({ kind }) => kind),
      ([kind, found]) => ({ kind, parties: found.map(({ party }) => party) }),
    ),
  );
});

/** The address of the first party of a kind in the list. */
export function partyKindAddress(documentary: Documentary, { id }: Pick<PartyKind, 'id'>): string {
  const page = partyListPages(documentary).findIndex((groups) => groups.some(({ kind }) => kind.id === id));
  return `${pageAddress(documentary.addresses.path('parties/'), page + 1)}#${id}`;
}
