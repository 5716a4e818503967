import { h } from 'hastscript';
import { termId } from '../../../core/model/addresses.ts';
import type { Documentary } from '../../../core/model/documentary.ts';
import type { FacetValues } from '../../../core/model/facets/facet-values.ts';
import { pageAddress } from '../../../core/model/lists/pages.ts';
import { termPages } from '../../../core/model/lists/term-pages.ts';
import type { SearchPage } from './record.ts';
import { pageOf } from './section-record.ts';

/** What each page of the glossary can be found under, where there is one. */
export function facetsOfGlossary(documentary: Documentary): FacetValues[] {
  return documentary.terms.size === 0 ? [] : termPages(documentary).map(() => ({ type: ['section'] }));
}

/** The pages of the glossary for the index, behind the sections; each term is a place of its own. */
export function glossaryPages(documentary: Documentary): SearchPage[] {
  const { addresses, sections, wording } = documentary;
  const parts = { title: wording('terms.title'), summary: wording('terms.summary'), slug: 'terms' };
  return facetsOfGlossary(documentary).map((facets, index) => {
    const terms = termPages(documentary)[index] ?? [];
    const body = terms.map(({ name, full, definition }) =>
      h('p', { id: termId(name) }, [name, full, definition].filter(Boolean).join(' — ')),
    );
    return {
      url: pageAddress(addresses.path('terms/'), index + 1),
      ...pageOf({ ...parts, language: wording.language, body }),
      facets,
      order: { date: 0, place: (sections.length + 1 + index) * 1e6, references: 0 },
    };
  });
}
