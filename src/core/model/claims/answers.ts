import type { Claim, Party } from '../documentary.ts';

/** The party that somebody belongs to in the end: the company of its chairman, the party itself otherwise. */
export function wholeOf(party: Party): Party {
  const seen = new Set([party]);
  let whole = party;
  while (whole.of !== undefined && !seen.has(whole.of)) {
    whole = whole.of;
    seen.add(whole);
  }
  return whole;
}

/** Who disputes an allegation: the accused's side, and everybody else. */
export interface Answers {
  ofTheAccused: Claim[];
  ofOthers: Claim[];
}

/**
 * Parts what disputes a claim into the accused's answers and the rest. Denials and responses are by
 * definition the accused's side's; whatever else disputes the claim is so where one of its speakers
 * belongs to the same whole as one of the accused.
 */
export function answersTo(claim: Claim): Answers {
  const accused = new Set(claim.about.map(wholeOf));
  const answers: Answers = { ofTheAccused: [], ofOthers: [] };
  for (const other of claim.disputedBy) {
    const answered =
      other.kind === 'denial' ||
      other.kind === 'response' ||
      other.by.some((party) => accused.has(wholeOf(party)));
    (answered ? answers.ofTheAccused : answers.ofOthers).push(other);
  }
  return answers;
}

/** Whether a claim is an allegation that no claim disputes. */
export function isUndisputedAllegation({ kind, disputedBy }: Claim): boolean {
  return kind === 'allegation' && disputedBy.length === 0;
}

/** Whether a claim is an allegation that nobody of the accused's side answers. */
export function isUnansweredByAccused(claim: Claim): boolean {
  return claim.kind === 'allegation' && answersTo(claim).ofTheAccused.length === 0;
}

/** Everybody who makes one of some claims, each once, in the claims' order. */
export function speakersOf(claims: readonly Claim[]): Party[] {
  return [...new Set(claims.flatMap(({ by }) => by))];
}
