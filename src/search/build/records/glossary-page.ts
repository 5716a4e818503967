import { h } from 'hastscript';
import { termId } from '../../../core/model/addresses.ts';
import type { Documentary } from '../../../core/model/documentary.ts';
import type { FacetValues } from '../../../core/model/facets/facet-values.ts';
import type { SearchPage } from './record.ts';
import { pageOf } from './section-record.ts';

/** What the glossary can be found under, where there is one. */
export function facetsOfGlossary({ terms }: Documentary): FacetValues[] {
  return terms.size === 0 ? [] : [{ type: ['section'] }];
}

/** The glossary as a page of the index, behind the sections; each term is a place of its own. */
export function glossaryPage(documentary: Documentary): SearchPage[] {
  const { addresses, sections, terms, wording } = documentary;
  const entries = [...terms].map(([name, { full, definition }]) =>
    h('p', { id: termId(name) }, [name, full, definition].filter(Boolean).join(' — ')),
  );
  const parts = { title: wording('terms.title'), summary: wording('terms.summary'), slug: 'terms' };
  return facetsOfGlossary(documentary).map((facets) => ({
    url: addresses.path('terms/'),
    ...pageOf({ ...parts, language: wording.language, body: entries }),
    facets,
    order: { date: 0, place: (sections.length + 1) * 1e6, references: 0 },
  }));
}
