import type { ClientWords } from '../build/client-words.ts';
import type { Orders } from '../build/orders.ts';
import type { Vocabulary } from '../build/vocabulary.ts';
import { type LoadModule, type Pagefind, startPagefind } from './pagefind.ts';

/** What a search needs: the index and the site's words; the rest is loaded once it is wanted. */
export interface Index {
  pagefind: Pagefind;
  site: ClientWords;
  /** For when a word is unknown. */
  vocabulary(): Promise<Vocabulary>;
  /** For when the reader wants another order than the best first. */
  orders(): Promise<Orders>;
}

const loading = new Map<string, Promise<Index>>();

/** Loads the index once. After a failure the next call tries again. */
export function loadIndex(base: string, loadModule: LoadModule): Promise<Index> {
  let index = loading.get(base);
  if (index === undefined) {
    index = load(base, loadModule);
    loading.set(base, index);
    index.catch(() => loading.delete(base));
  }
  return index;
}

async function load(base: string, loadModule: LoadModule): Promise<Index> {
  const [pagefind, site] = await Promise.all([
    startPagefind(base, loadModule),
    json<ClientWords>(`${base}site.json`),
  ]);
  return {
    pagefind,
    site,
    vocabulary: once(() => json<Vocabulary>(`${base}words.json`)),
    orders: once(() => json<Orders>(`${base}orders.json`)),
  };
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
