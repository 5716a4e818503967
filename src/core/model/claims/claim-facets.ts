import type { WordingKey } from '../../../translations/wording.ts';
import type { Claim, Documentary } from '../documentary.ts';
import { kindById } from '../kinds.ts';

/** What the register can be narrowed by; the names are those in its address, as in a search's. */
export interface ClaimFacet {
  name: 'kind' | 'party' | 'country' | 'year' | 'section' | 'disputed';
  label: WordingKey;
  /** In the order in which they are offered. */
  options: ClaimOption[];
}

/** A value of a facet, and how many claims have it. */
export interface ClaimOption {
  value: string;
  label: string;
  count: number;
}

interface FacetRule {
  name: ClaimFacet['name'];
  label: WordingKey;
  valuesOf(claim: Claim): string[];
  labelOf(value: string, documentary: Documentary): string;
  /** Their own order; else they are sorted as words. */
  order?(documentary: Documentary): readonly string[];
}

const undated = 'undated';

/** The year in which it was said or done; that of the report where no more is known. */
function yearOf({ date, reported }: Claim): string {
  return (date ?? reported)?.slice(0, 4) ?? undated;
}

const rules: readonly FacetRule[] = [
  {
    name: 'kind',
    label: 'search.filter-kind',
    valuesOf: ({ kind }) => [kind],
    labelOf: (kind, { claimKinds }) => kindById(claimKinds, kind).word,
    order: ({ claimKinds }) => claimKinds.map(({ id }) => id),
  },
  {
    name: 'party',
    label: 'search.filter-party',
    valuesOf: ({ by, citedBy, about }) => [...by, ...citedBy, ...about].map(({ id }) => id),
    labelOf: (id, { partiesById }) => partiesById.get(id)?.name ?? id,
  },
  {
    name: 'country',
    label: 'search.filter-country',
    valuesOf: ({ places }) => places,
    labelOf: (code, { wording }) => wording.countryName(code),
  },
  {
    name: 'year',
    label: 'search.filter-year',
    valuesOf: (claim) => [yearOf(claim)],
    labelOf: (year, { wording }) => (year === undated ? wording('claim.undated') : wording.date(year)),
    order: ({ claims }) => [...new Set(claims.map(yearOf))].sort().reverse(),
  },
  {
    name: 'section',
    label: 'search.filter-section',
    valuesOf: ({ section }) => [section.slug],
    labelOf: (slug, { sections }) => sections.find((section) => section.slug === slug)?.title ?? slug,
    order: ({ sections }) => sections.map(({ slug }) => slug),
  },
  {
    name: 'disputed',
    label: 'search.filter-disputed',
    valuesOf: ({ disputedBy }) => (disputedBy.length > 0 ? ['yes'] : []),
    labelOf: (_value, { wording }) => wording('search.filter-disputed'),
  },
];

/** The facets of a register, and for each claim the places of its values among the options. */
export interface FacetedClaims {
  facets: ClaimFacet[];
  rows: number[][][];
}

/** The facets that tell the claims of a documentary apart: one with a single value does not. */
export function facetClaims(documentary: Documentary): FacetedClaims {
  const facets: ClaimFacet[] = [];
  const rows: number[][][] = documentary.claims.map(() => []);
  for (const rule of rules) {
    const values = documentary.claims.map((claim) => [...new Set(rule.valuesOf(claim))]);
    const options = optionsOf(rule, values.flat(), documentary);
    if (rule.name === 'disputed' ? options.length === 0 : options.length < 2) continue;
    const places = new Map(options.map(({ value }, index) => [value, index]));
    facets.push({ name: rule.name, label: rule.label, options });
    for (const [index, row] of rows.entries()) {
      row.push((values[index] ?? []).flatMap((value) => places.get(value) ?? []));
    }
  }
  return { facets, rows };
}

/** @param values those of all claims, each as often as a claim has it */
function optionsOf(rule: FacetRule, values: readonly string[], documentary: Documentary): ClaimOption[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const own = rule.order?.(documentary).filter((value) => counts.has(value));
  const options = (own ?? [...counts.keys()]).map((value) => ({
    value,
    label: rule.labelOf(value, documentary),
    count: counts.get(value) ?? 0,
  }));
  const words = new Intl.Collator(documentary.settings.language);
  return own === undefined ? options.sort((a, b) => words.compare(a.label, b.label)) : options;
}
