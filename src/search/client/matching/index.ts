import type { FacetName } from '../../../core/model/facets/facet-values.ts';
import type { SourceAddresses } from '../../build/addresses.ts';
import type { ClientWords } from '../../build/client-words.ts';
import type { Listing } from '../../build/listing.ts';
import type { Vocabulary } from '../../build/vocabulary.ts';
import { type Hit, type LoadModule, type Pagefind, startPagefind } from './pagefind.ts';

/** What a search needs: the index, the listing of its records and the site's words; the rest is loaded once it is wanted. */
export interface Index {
  pagefind: Pagefind;
  site: ClientWords;
  listing: Listing;
  /** Every record, in the order of the listing. */
  records: readonly Hit[];
  /** A record's place in the listing by Pagefind's name of it. */
  placeOf(id: string): number;
  /** The words that the index holds, for when one that is asked for is unknown. */
  vocabulary(): Promise<Vocabulary>;
  addresses(): Promise<SourceAddresses>;
}

const loading = new Map<string, Promise<Index>>();

/** How often a load failed: a browser keeps a module that did not come, under its address. */
let failures = 0;

/** Loads the index once. */
export function loadIndex(base: string, loadModule: LoadModule): Promise<Index> {
  let index = loading.get(base);
  if (index === undefined) {
    index = load(base, loadModule);
    loading.set(base, index);
    index.catch(() => forgetIndex(base));
  }
  return index;
}

/** After a failure the next call loads again: a request that failed once may succeed now. */
export function forgetIndex(base: string): void {
  failures += 1;
  loading.delete(base);
}

async function load(base: string, loadModule: LoadModule): Promise<Index> {
  const [pagefind, site, listing] = await Promise.all([
    startPagefind(base, loadModule, failures),
    json<ClientWords>(`${base}site.json`),
    json<Listing>(`${base}listing.json`),
  ]);
  const { results: records } = await pagefind.search(null, { sort: { place: 'asc' } });
  if (records.length !== listing.rows.length)
    throw new Error('The index and its listing are of different editions.');
  const places = new Map(records.map(({ id }, place) => [id, place]));
  return {
    pagefind,
    site,
    listing,
    records,
    placeOf: (id) => places.get(id) ?? records.length,
    vocabulary: once(() => json<Vocabulary>(`${base}words.json`)),
    addresses: once(() => json<SourceAddresses>(`${base}addresses.json`)),
  };
}

/** What a record, given by its place in the listing, has under a facet. */
export function valuesOf({ listing }: Index, facet: FacetName): (place: number) => string[] {
  const at = listing.facets.findIndex(({ name }) => name === facet);
  const values = listing.facets[at]?.values ?? [];
  return (place) => (listing.rows[place]?.[at] ?? []).flatMap((value) => values[value] ?? []);
}

/** Loads at the first wish; after a failure the next one tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}
