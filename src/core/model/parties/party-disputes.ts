import type { Claim, Party } from '../documentary.ts';

/** What two parties dispute of each other. */
export interface PartyDispute {
  opponent: Party;
  /** The party's claims that dispute claims of the opponent. */
  disputes: Disputed[];
  /** The opponent's claims that dispute claims of the party. */
  disputedBy: Disputed[];
}

/** A claim and the one that it disputes. */
export interface Disputed {
  claim: Claim;
  disputes: Claim;
}

/** Whom a party disputes with, in both directions: most exchanges first. */
export function disputesOf(party: Party): PartyDispute[] {
  const disputes = new Map<Party, PartyDispute>();
  const record = (opponents: readonly Party[], direction: 'disputes' | 'disputedBy', pair: Disputed) => {
    for (const opponent of opponents) {
      if (opponent === party) continue;
      const dispute = disputes.get(opponent) ?? { opponent, disputes: [], disputedBy: [] };
      disputes.set(opponent, dispute);
      dispute[direction].push(pair);
    }
  };
  for (const claim of party.claims) {
    for (const other of claim.disputes) record(other.by, 'disputes', { claim, disputes: other });
    for (const other of claim.disputedBy) record(other.by, 'disputedBy', { claim: other, disputes: claim });
  }
  return [...disputes.values()].sort((a, b) => exchangesOf(b) - exchangesOf(a));
}

function exchangesOf({ disputes, disputedBy }: PartyDispute): number {
  return disputes.length + disputedBy.length;
}
