import { facetNames } from './facet-names.ts';

/** The parts of the register that a section, or the front page, can show. */
export const viewNames = ['Timeline', 'ClaimList', 'Exchange', 'PositionMap'] as const;

export type ViewName = (typeof viewNames)[number];

/** The facets of the pages that claims have: they are all claims here. */
const claimFacets = facetNames.filter((name) => name !== 'type');

/** By which attributes a view of claims is narrowed: as the pages are, and by which part a party has. */
export const claimFilters = [...claimFacets, 'by', 'about'] as const;

export type ClaimFilter = (typeof claimFilters)[number];

/** Whether the name of a component is that of a view. */
export function isViewName(name: string | null | undefined): name is ViewName {
  return viewNames.some((known) => known === name);
}
