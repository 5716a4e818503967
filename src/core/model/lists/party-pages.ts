import { answersTo } from '../claims/answers.ts';
import type { Claim, Party } from '../documentary.ts';
import { type Disputed, disputesOf } from '../parties/party-disputes.ts';
import { claimSize } from './claim-pages.ts';
import { inPages } from './pages.ts';

/** What a party and an opponent dispute of each other, or as much of it as one page has. */
export interface PartyDispute {
  opponent: Party;
  exchanges: Disputed[];
}

/** What one page of a party lists. */
export interface PartyPage {
  /** What the party says. */
  claims: Claim[];
  /** What it is accused of. */
  allegations: Claim[];
  /** What else is said about it. */
  others: Claim[];
  disputes: PartyDispute[];
}

interface Line {
  list: string;
  claim: Claim;
  /** Bytes of HTML, about. */
  size: number;
  dispute?: { opponent: Party; exchange: Disputed };
}

/** The claims of a party and about it, then its disputes, in pages; a party without any has one page. */
export function partyPages(party: Party): PartyPage[] {
  const isAllegation = ({ kind }: Claim) => kind === 'allegation';
  const lines: Line[] = [
    ...party.claims.map((claim) => line('claims', claim)),
    ...party.claimsAbout
      .filter(isAllegation)
      .map((claim) => line('allegations', claim, sizeOfAnswers(claim))),
    ...party.claimsAbout.filter((claim) => !isAllegation(claim)).map((claim) => line('others', claim)),
    ...disputesOf(party).flatMap(({ opponent, disputes, disputedBy }) =>
      [...disputes, ...disputedBy].map((exchange) => ({
        ...line('disputes', exchange.claim, 250),
        dispute: { opponent, exchange },
      })),
    ),
  ];
  return inPages(lines, ({ size }) => size).map((page) => {
    const claimsOf = (wanted: string) => page.flatMap(({ list, claim }) => (list === wanted ? [claim] : []));
    const disputes = page.flatMap(({ dispute }) => dispute ?? []);
    return {
      claims: claimsOf('claims'),
      allegations: claimsOf('allegations'),
      others: claimsOf('others'),
      disputes: [...Map.groupBy(disputes, ({ opponent }) => opponent)].map(([opponent, found]) => ({
        opponent,
        exchanges: found.map(({ exchange }) => exchange),
      })),
    };
  });
}

/** @param more bytes of what is shown with the claim */
function line(list: string, claim: Claim, more = 0): Line {
  return { list, claim, size: claimSize(claim) + more };
}

function sizeOfAnswers(claim: Claim): number {
  const { ofTheAccused, ofOthers } = answersTo(claim);
  return [...ofTheAccused, ...ofOthers].reduce((sum, answer) => sum + claimSize(answer), 100);
}
