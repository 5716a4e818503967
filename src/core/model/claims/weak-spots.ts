import { isWebAddress } from '../../read/schemas/fields.ts';
import type { Claim, Documentary, Reference } from '../documentary.ts';
import { distinctSources } from '../references/number-references.ts';
import { isUnansweredByAccused, isUndisputedAllegation } from './answers.ts';
import { timeOf } from './chronology.ts';
import { isOwnWord } from './claim-facts.ts';

/** Where the evidence is thin, as facts that can be looked up; never as scores. */
export interface WeakSpots {
  singleSource: Claim[];
  /** Every source is the word of a party that makes the claim or is spoken of in it. */
  partySources: Claim[];
  /** The same where only media make the claim: their own report, which nobody else is cited for. */
  ownVoice: Claim[];
  /** Allegations that no claim disputes. */
  unanswered: Claim[];
  /** Allegations that somebody disputes, but nobody of the accused's side. */
  answeredByOthers: Claim[];
  undated: Claim[];
  /** Claims that nobody has compared with their sources yet. */
  notCompared: Claim[];
  withoutAddress: Reference[];
}

/** Finds the weak spots of the whole account. */
export function weakSpots({ claims, references }: Documentary): WeakSpots {
  const fromParties = claims.filter(isOnlyFromParties);
  const isOwnVoice = ({ by }: Claim) => by.length > 0 && by.every(({ kind }) => kind === 'media');
  return {
    singleSource: claims.filter((claim) => distinctSources(claim.references).length === 1),
    partySources: fromParties.filter((claim) => !isOwnVoice(claim)),
    ownVoice: fromParties.filter(isOwnVoice),
    unanswered: claims.filter(isUndisputedAllegation),
    answeredByOthers: claims.filter((claim) => claim.disputedBy.length > 0 && isUnansweredByAccused(claim)),
    undated: claims.filter((claim) => timeOf(claim) === undefined),
    notCompared: claims.filter(({ checked }) => checked.length === 0),
    withoutAddress: references.filter(({ entry }) => !isWebAddress(String(entry.URL ?? ''))),
  };
}

/** Whether there is anything to list, so that there is a page: about claims, so only with a register. */
export function hasWeakSpots(documentary: Documentary): boolean {
  return (
    documentary.claims.length > 0 && Object.values(weakSpots(documentary)).some((list) => list.length > 0)
  );
}

/** Whether all sources of a claim were published or written by the sides of the parties who make it or whom it is about. */
function isOnlyFromParties(claim: Claim): boolean {
  const accused = { ...claim, by: claim.about };
  return (
    claim.references.length > 0 &&
    claim.references.every((reference) => isOwnWord(claim, reference) || isOwnWord(accused, reference))
  );
}
