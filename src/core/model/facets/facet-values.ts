import { type FacetName, facetNames } from '../../syntax/facet-names.ts';
import { timeOf } from '../claims/chronology.ts';
import type { Claim, Reference, Section } from '../documentary.ts';
import { partialOf } from '../references/csl-dates.ts';

export { type FacetName, facetNames };

/** What a claim, a section or a reference has under each facet. */
export type FacetValues = Partial<Record<FacetName, string[]>>;

/** The year of what has no date. */
export const undated = 'undated';

/** What a claim can be found under: its year is that of its report where no more is known. */
export function facetsOfClaim(claim: Claim): FacetValues {
  return {
    type: ['claim'],
    kind: [claim.kind],
    party: idsOf([...claim.by, ...claim.citedBy, ...claim.about]),
    country: [...new Set(claim.places)],
    year: [timeOf(claim)?.slice(0, 4) ?? undated],
    section: [claim.section.slug],
    disputed: claim.disputedBy.length > 0 ? ['yes'] : [],
  };
}

/** What a reference can be found under. */
export function facetsOfReference({ entry, marks }: Reference): FacetValues {
  return {
    type: ['reference'],
    section: [...new Set(marks.map(({ section }) => section.slug))],
    year: [partialOf(entry.issued)?.slice(0, 4) ?? undated],
  };
}

/** What a section can be found under. */
export function facetsOfSection({ slug }: Section): FacetValues {
  return { type: ['section'], section: [slug] };
}

function idsOf(parties: readonly { id: string }[]): string[] {
  return [...new Set(parties.map(({ id }) => id))];
}
