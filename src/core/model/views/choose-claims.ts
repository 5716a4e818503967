import { type ClaimFilter, claimFilters } from '../../syntax/views.ts';
import type { Claim, Documentary } from '../documentary.ts';
import { facetsOfClaim } from '../facets/facet-values.ts';

/**
 * The claims that a view's attributes choose. Values of one attribute widen, attributes narrow, as the
 * filters of the pages do: `kind="denial, response" by="observatory"`.
 */
export function chosenClaims(
  { claims }: Documentary,
  value: (attribute: string) => string | undefined,
): Claim[] {
  return claimFilters.reduce((chosen, filter) => {
    const wanted = valuesOf(value(filter));
    return wanted.length === 0
      ? chosen
      : chosen.filter((claim) => filterValues(claim, filter).some((each) => wanted.includes(each)));
  }, claims);
}

/** The values in an attribute, between commas or spaces. */
export function valuesOf(written: string | undefined): string[] {
  return (written ?? '').split(/[\s,]+/u).filter((part) => part !== '');
}

/** What a claim is filed under. */
export function filterValues(claim: Claim, filter: ClaimFilter): string[] {
  return filter === 'by' || filter === 'about'
    ? claim[filter].map(({ id }) => id)
    : (facetsOfClaim(claim)[filter] ?? []);
}
