/** What lists can be narrowed by, in the register, the search and the views in the prose; the names in an address. */
export const facetNames = ['type', 'kind', 'party', 'country', 'year', 'section', 'disputed'] as const;

export type FacetName = (typeof facetNames)[number];
