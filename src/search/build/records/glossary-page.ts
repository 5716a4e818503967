import { h } from 'hastscript';
import { termId } from '../../../core/model/addresses.ts';
import type { Documentary } from '../../../core/model/documentary.ts';
import type { SearchPage } from './record.ts';
import { pageOf } from './section-record.ts';

/** The glossary as a page of the index, behind the sections; each term is a place of its own. */
export function glossaryPage({ addresses, sections, terms, wording }: Documentary): SearchPage[] {
  if (terms.size === 0) return [];
  const entries = [...terms].map(([name, { full, definition }]) =>
    h('p', { id: termId(name) }, [name, full, definition].filter(Boolean).join(' — ')),
  );
  const parts = { title: wording('terms.title'), summary: wording('terms.summary'), slug: 'terms' };
  return [
    {
      url: addresses.path('terms/'),
      ...pageOf({ ...parts, language: wording.language, body: entries }),
      facets: { type: ['section'] },
      order: { date: 0, place: (sections.length + 1) * 1e6, references: 0 },
    },
  ];
}
