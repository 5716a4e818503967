import { grams } from '../unspaced-scripts.ts';

/** What a search result can be. */
export type ResultType = 'claim' | 'section' | 'reference';

/** What the results can be narrowed by; the names are those in the address of a search. */
export const facets = ['type', 'kind', 'party', 'country', 'year', 'section', 'disputed'] as const;

export type Facet = (typeof facets)[number];

/** What a record has under each facet. */
export type FacetValues = Partial<Record<Facet, string[]>>;

/** What the results can be ordered by. Pagefind leaves out a record that lacks the key in use. */
export type SortKeys = Record<'date' | 'place' | 'references', string>;

/** A record of the index that is not a page. */
export interface SearchRecord {
  url: string;
  content: string;
  meta: { title: string; data: string };
  filters: FacetValues;
  sort: SortKeys;
}

/** A page of the index. */
export interface SearchPage {
  url: string;
  html: string;
  /** Its words, for the vocabulary. */
  text: string;
}

/** Stands between the fields of a record: the client takes them apart again. */
export const fieldSeparator = '␞';

/** Joins the fields of a record; what makes unspaced scripts findable follows as a last field. */
export function joinFields(fields: readonly string[], language: string): string {
  const clean = fields.map((field) => field.replaceAll(fieldSeparator, ' ').replace(/\s+/g, ' ').trim());
  const pieces = segmentsItself(language) ? [] : grams(clean.join(' '));
  return [...clean, pieces.join(' ')].join(` ${fieldSeparator} `).trim();
}

/** Languages whose words Pagefind finds by itself, in the index and in queries. */
function segmentsItself(language: string): boolean {
  return /^(?:zh|ja|th)\b/.test(language);
}

/** A partial date as a number that orders: what is not known comes first within what is. */
export function dateKey(date: string | undefined): string {
  return (date ?? '').replaceAll('-', '').padEnd(8, '0');
}
