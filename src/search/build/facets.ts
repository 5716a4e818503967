import type { Documentary } from '../../core/model/documentary.ts';
import { kindById } from '../../core/model/kinds.ts';
import type { Wording, WordingKey } from '../../translations/wording.ts';
import { claimFilters } from './records/claim-record.ts';
import type { Facet } from './records/record.ts';
import { referenceFilters } from './records/reference-record.ts';

/** A choice that narrows the results. */
export interface FacetChoice {
  facet: Facet;
  label: WordingKey;
  /** `language` marks a label that falls back to English. */
  options: { value: string; label: string; count: number; language: ReturnType<Wording['markup']> }[];
}

/**
 * The choices that this documentary offers. One whose values all count one, or that has a single
 * value, tells nothing apart and is left out.
 */
export function facetChoices(documentary: Documentary): FacetChoice[] {
  const counts = countValues(documentary);
  return labels.flatMap(({ facet, label }) => {
    const options = [...(counts.get(facet) ?? [])].map(([value, count]) => ({
      value,
      count,
      label: labelOf(documentary, facet, value),
      language: languageOf(documentary, facet, value),
    }));
    const tellsApart = facet === 'disputed' ? options.length > 0 : options.length > 1;
    if (!tellsApart || options.every(({ count }) => count === 1)) return [];
    return [{ facet, label, options: options.sort(orderOf(documentary, facet)) }];
  });
}

const labels: readonly { facet: Facet; label: WordingKey }[] = [
  { facet: 'type', label: 'search.filter-type' },
  { facet: 'kind', label: 'search.filter-kind' },
  { facet: 'party', label: 'search.filter-party' },
  { facet: 'country', label: 'search.filter-country' },
  { facet: 'year', label: 'search.filter-year' },
  { facet: 'section', label: 'search.filter-section' },
  { facet: 'disputed', label: 'search.filter-disputed' },
];

function countValues({ sections, claims, references }: Documentary): Map<Facet, Map<string, number>> {
  const counts = new Map<Facet, Map<string, number>>();
  const add = (facet: Facet, value: string) => {
    const values = counts.get(facet) ?? new Map<string, number>();
    counts.set(facet, values.set(value, (values.get(value) ?? 0) + 1));
  };
  for (const filters of [...claims.map(claimFilters), ...references.map(referenceFilters)]) {
    for (const [facet, values] of Object.entries(filters))
      for (const value of values) add(facet as Facet, value);
  }
  for (const { slug } of sections) {
    add('type', 'section');
    add('section', slug);
  }
  return counts;
}

function labelOf(
  { wording, partiesById, sections, claimKinds }: Documentary,
  facet: Facet,
  value: string,
): string {
  const key = keyOf(facet, value);
  if (facet === 'kind') return kindById(claimKinds, value).word;
  if (key !== undefined) return wording(key);
  if (facet === 'party') return partiesById.get(value)?.name ?? value;
  if (facet === 'country') return wording.countryName(value);
  if (facet === 'section') return sections.find(({ slug }) => slug === value)?.title ?? value;
  return value;
}

function languageOf(
  { wording, claimKinds }: Documentary,
  facet: Facet,
  value: string,
): ReturnType<Wording['markup']> {
  if (facet === 'kind') return kindById(claimKinds, value).markup;
  const key = keyOf(facet, value);
  return key === undefined ? {} : wording.markup(key);
}

/** The site's own word for a value, where it has one. */
function keyOf(facet: Facet, value: string): WordingKey | undefined {
  return facet === 'type' ? (`search.type-${value}` as WordingKey) : undefined;
}

type Option = FacetChoice['options'][number];

/** Kinds and sections have an order of their own; years run backwards; names are sorted. */
function orderOf(
  { wording, sections, claimKinds }: Documentary,
  facet: Facet,
): (a: Option, b: Option) => number {
  const own: Partial<Record<Facet, string[]>> = {
    type: ['claim', 'section', 'reference'],
    kind: claimKinds.map(({ id }) => id),
    section: sections.map(({ slug }) => slug),
  };
  const order = own[facet];
  if (order !== undefined) return (a, b) => order.indexOf(a.value) - order.indexOf(b.value);
  if (facet === 'year') return (a, b) => (a.value < b.value ? 1 : -1);
  const names = new Intl.Collator(wording.language);
  return (a, b) => names.compare(a.label, b.label);
}
