import type { Documentary, Reference } from '../../core/model/documentary.ts';
import { addressKey } from '../client/matching/address-key.ts';
import { inOrder } from './listing.ts';
import type { SearchRecords } from './records/records.ts';

/** Places of the references in the listing, by their web addresses and DOIs as {@link addressKey} writes them. */
export type SourceAddresses = Record<string, number>;

/** The addresses of all sources: a reader may paste one. */
export function addressesOf({ references }: Documentary, found: SearchRecords): SourceAddresses {
  const places = new Map(inOrder(found).map((record, place) => [record.order.place, place]));
  return Object.fromEntries(
    references.flatMap((reference) => {
      const place = places.get(placeOfReference(reference));
      return place === undefined ? [] : keysOf(reference).map((key) => [key, place]);
    }),
  );
}

function keysOf({ entry }: Reference): string[] {
  return [entry.URL, entry.DOI].flatMap((address) => addressKey(String(address ?? '')) ?? []);
}

/** Behind all sections and claims, by number. */
function placeOfReference({ number }: Reference): number {
  return 1e12 + number;
}
