import { type ClaimFilter, claimFilters } from '../../syntax/views.ts';
import type { Claim, Documentary } from '../documentary.ts';

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
      : chosen.filter((claim) => facetValues(claim, filter).some((each) => wanted.includes(each)));
  }, claims);
}

/** The values in an attribute, between commas or spaces. */
export function valuesOf(written: string | undefined): string[] {
  return (written ?? '').split(/[\s,]+/u).filter((part) => part !== '');
}

/** What a claim is filed under. */
export function facetValues(claim: Claim, filter: ClaimFilter): string[] {
  switch (filter) {
    case 'kind':
      return [claim.kind];
    case 'by':
      return claim.by.map(({ id }) => id);
    case 'about':
      return claim.about.map(({ id }) => id);
    case 'place':
      return [...claim.places];
    case 'section':
      return [claim.section.slug];
  }
}
