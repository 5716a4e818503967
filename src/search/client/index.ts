import type { ClientWords } from '../client-words.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type LoadModule, type Pagefind, startPagefind } from './pagefind.ts';

/** What a search needs: the index, the site's words, and the vocabulary when a word is unknown. */
export interface Index {
  pagefind: Pagefind;
  site: ClientWords;
  vocabulary(): Promise<Vocabulary>;
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
  let words: Promise<Vocabulary> | undefined;
  return { pagefind, site, vocabulary: () => (words ??= json<Vocabulary>(`${base}words.json`)) };
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}
