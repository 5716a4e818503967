import { type Facet, facets } from '../build/records/record.ts';
import type { Filters, Sort } from './search.ts';

/** What a search page shows: all of it stands in the address. */
export interface State {
  query: string;
  filters: Filters;
  sort: Sort;
}

const sorts: readonly Sort[] = ['relevance', 'date', 'oldest', 'place', 'references'];

/** Reads the state from an address or a form; what it does not know is left out. */
export function readState(values: URLSearchParams | FormData): State {
  const value = (name: string) => String(values.get(name) ?? '').trim();
  const filters: Filters = {};
  for (const facet of facets) if (value(facet) !== '') filters[facet] = value(facet);
  return { query: value('q'), filters, sort: sorts.find((sort) => sort === value('sort')) ?? 'relevance' };
}

/** The part of the address after the question mark. */
export function writeState({ query, filters, sort }: State): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  for (const facet of facets) if (filters[facet]) values.set(facet, filters[facet]);
  if (sort !== 'relevance') values.set('sort', sort);
  return values.size === 0 ? '' : `?${values}`;
}

/** Puts the state into the form. */
export function fillForm(form: HTMLFormElement, { query, filters, sort }: State): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value =
      field.name === 'q' ? query : field.name === 'sort' ? sort : (filters[field.name as Facet] ?? '');
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
    else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
    else field.value = value;
  }
}
