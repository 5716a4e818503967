import type { Claim } from '../documentary.ts';

/** The dated claims by date; what is known only to the year or month stands before what is in it. */
export function inTime(claims: readonly Claim[]): Claim[] {
  return claims
    .filter(({ date }) => date !== undefined)
    .sort((a, b) => compareDates(a, b) || a.place - b.place);
}

function compareDates({ date: a = '' }: Claim, { date: b = '' }: Claim): number {
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
