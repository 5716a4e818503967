import type { Claim } from '../documentary.ts';
import { inPages } from './pages.ts';

/** The claims of the register in pages, in the order of the account. */
export function claimPages(claims: readonly Claim[]): Claim[][] {
  return inPages(claims, claimSize);
}

/** About how many bytes of HTML a claim has in a list. */
export function claimSize({ references, disputes, disputedBy }: Claim): number {
  return 700 + 130 * references.length + 200 * (disputes.length + disputedBy.length);
}
