import type { Claim, Documentary } from '../documentary.ts';
import { inTime, timeOf } from './chronology.ts';

/** What the register can be sorted by. */
export type ClaimOrder = 'place' | 'oldest' | 'date' | 'references';

/** Claims that are together in an order, under a heading. */
export interface ClaimGroup {
  label: string;
  address: string | undefined;
  claims: Claim[];
}

/** The claims in each order, grouped by section, by year, and by the number of references. */
export function claimOrders(documentary: Documentary): Record<ClaimOrder, ClaimGroup[]> {
  const { claims, wording } = documentary;
  const year = (claim: Claim) => wording.date((timeOf(claim) ?? '').slice(0, 4));
  const undated = grouped(
    claims.filter((claim) => timeOf(claim) === undefined),
    () => wording('claim.undated'),
  );
  const dated = inTime(claims, timeOf);
  const count = ({ references }: Claim) => wording('about.figures-references', { count: references.length });
  return {
    place: claimsByPlace(documentary, claims),
    oldest: [...grouped(dated, year), ...undated],
    date: [...grouped(dated.toReversed(), year), ...undated],
    references: grouped(
      [...claims].sort((a, b) => b.references.length - a.references.length),
      count,
    ),
  };
}

/** Claims in the order of the account, grouped by section. */
export function claimsByPlace({ addresses }: Documentary, claims: readonly Claim[]): ClaimGroup[] {
  return grouped(
    claims,
    ({ section }) => section.title,
    ({ section }) => addresses.section(section.slug),
  );
}

/** Parts ordered claims wherever the label changes. */
function grouped(
  claims: readonly Claim[],
  labelOf: (claim: Claim) => string,
  addressOf?: (claim: Claim) => string,
): ClaimGroup[] {
  const groups: ClaimGroup[] = [];
  for (const claim of claims) {
    const label = labelOf(claim);
    const last = groups.at(-1);
    if (last?.label === label) last.claims.push(claim);
    else groups.push({ label, address: addressOf?.(claim), claims: [claim] });
  }
  return groups;
}
