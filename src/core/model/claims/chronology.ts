import type { Claim } from '../documentary.ts';

/** When a claim was said or done or, where that is not known, reported. */
export function timeOf({ date, reported }: Claim): string | undefined {
  return date ?? reported;
}

/**
 * The dated claims by date; what is known only to the year or month is before what is in it.
 *
 * @param dateOf which date counts: when it was said or done, unless another is asked for
 */
export function inTime(
  claims: readonly Claim[],
  dateOf: (claim: Claim) => string | undefined = ({ date }) => date,
): Claim[] {
  return claims
    .flatMap((claim) => {
      const date = dateOf(claim);
      return date === undefined ? [] : [{ claim, date }];
    })
    .sort((a, b) => compare(a.date, b.date) || a.claim.place - b.claim.place)
    .map(({ claim }) => claim);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The claims before and after a claim in time. */
export interface Neighbours {
  earlier: Claim | undefined;
  later: Claim | undefined;
}

/** The neighbours in time of every dated claim. */
export function neighboursInTime(claims: readonly Claim[]): Map<Claim, Neighbours> {
  const ordered = inTime(claims);
  return new Map(
    ordered.map((claim, index) => [claim, { earlier: ordered[index - 1], later: ordered[index + 1] }]),
  );
}
