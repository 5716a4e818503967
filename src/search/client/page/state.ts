import { facetNames } from '../../../core/model/facets/facet-values.ts';
import type { Filters, Sort } from '../matching/narrow.ts';

/** What a search page shows: all of it is in the address, under the names that the register has. */
export interface State {
  query: string;
  filters: Filters;
  sort: Sort;
}

const sorts: readonly Sort[] = ['relevance', 'date', 'oldest', 'place', 'references'];

/** Nobody types more, and hosts refuse addresses of more than 8 KB. */
const longestQuery = 200;
const mostValues = 40;

/** Reads the state from an address or a form; what it does not know is left out. */
export function readState(values: URLSearchParams | FormData): State {
  const texts = (name: string) =>
    values
      .getAll(name)
      .map((value) => String(value).trim().slice(0, longestQuery))
      .filter(Boolean)
      .slice(0, mostValues);
  const filters: Filters = {};
  for (const facet of facetNames) if (texts(facet).length > 0) filters[facet] = texts(facet);
  const [sort = 'relevance'] = sorts.filter((each) => texts('sort')[0] === each);
  return { query: texts('q')[0] ?? '', filters, sort };
}

/** The part of the address after the question mark. */
export function writeState({ query, filters, sort }: State): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  for (const facet of facetNames) for (const value of filters[facet] ?? []) values.append(facet, value);
  if (sort !== 'relevance') values.set('sort', sort);
  return values.size === 0 ? '' : `?${values}`;
}

/** Puts the state into the form. */
export function fillForm(form: HTMLFormElement, { query, filters, sort }: State): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const values =
      field.name === 'q' ? [query] : field.name === 'sort' ? [sort] : (filters[field.name] ?? []);
    if (field instanceof HTMLInputElement && field.type === 'radio')
      field.checked = field.value === (values[0] ?? '');
    else if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = values.includes(field.value);
    else field.value = values[0] ?? '';
  }
}
