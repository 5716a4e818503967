import type { FacetValues } from '../../../core/model/facets/facet-values.ts';
import { pieces } from '../word-parts.ts';

/** What a search result can be. */
export type ResultType = 'claim' | 'section' | 'reference';

/** What the results can be ordered by. */
export interface OrderKeys {
  /** As a number that orders, 0 where there is none. */
  date: number;
  /** Place in the account. */
  place: number;
  /** How many references it has. */
  references: number;
}

/** A record of the index that is not a page. */
export interface SearchRecord {
  url: string;
  content: string;
  /** The language of the title, where it is another than the documentary's. */
  meta: { title: string; language?: string };
  /** What it can be found under. */
  facets: FacetValues;
  order: OrderKeys;
}

/** A page of the index. */
export interface SearchPage {
  url: string;
  /** @param place its place among all records */
  html(place: number): string;
  /** Its words, for the vocabulary. */
  text: string;
  facets: FacetValues;
  order: OrderKeys;
}

/** Stands between the fields of a record: the client takes them apart again. */
export const fieldSeparator = '␞';

/** Ends what a result shows of a field; the rest of the field is only searched. */
export const shownSeparator = '␟';

/** Stands between the parts that are only searched. */
export const itemSeparator = '␝';

/** A field of which a result shows the first part. */
export function shownPart(shown: string, rest: readonly string[]): string {
  return `${clean(shown)} ${shownSeparator} ${rest.filter(Boolean).map(clean).join(` ${itemSeparator} `)}`;
}

/** Joins the fields of a record; what is added for finding only follows as a last field. */
export function joinFields(fields: readonly string[], language: string): string {
  const texts = fields.map((field) => field.replaceAll(fieldSeparator, ' ').replace(/\s+/g, ' ').trim());
  return [...texts, pieces(texts.join(' '), language)].join(` ${fieldSeparator} `).trim();
}

function clean(text: string): string {
  return text.replaceAll(shownSeparator, ' ').replaceAll(itemSeparator, ' ');
}

/** A partial date as a number that orders: what is not known comes first within what is. */
export function dateKey(date: string | undefined): number {
  return Number((date ?? '').replaceAll('-', '').padEnd(8, '0'));
}
