import { introductionText } from '../../core/model/claims/introduction.ts';
import type { Claim, Documentary, Evidence } from '../../core/model/documentary.ts';
import { passageAddress } from '../../core/model/references/passage-address.ts';
import { claimPassages } from '../../core/model/references/passages.ts';
import type { PublishedClaim, PublishedEvidence } from './claims-schema.ts';

/** All claims in reading order, as data; those withdrawn follow, with their status. */
export function publishedClaims(documentary: Documentary): PublishedClaim[] {
  return [...documentary.claims, ...documentary.withdrawn].map((claim) => publishClaim(documentary, claim));
}

/** `claims.json`. */
export function claimsJson(documentary: Documentary): string {
  const { title, edition } = documentary.settings;
  return `${JSON.stringify({ documentary: title, edition, claims: publishedClaims(documentary) }, null, 2)}\n`;
}

/** What only some claims have is left out of the others, so that their records stay short. */
function publishClaim(documentary: Documentary, claim: Claim): PublishedClaim {
  const { addresses } = documentary;
  const { citedBy, reported, checked, withdrawn } = claim;
  const evidence = claimPassages(documentary, claim);
  return {
    id: claim.id,
    text: claim.text,
    kind: claim.kind,
    by: ids(claim.by),
    ...(citedBy.length > 0 && { citedBy: ids(citedBy) }),
    introduction: introductionText(documentary, claim),
    about: ids(claim.about),
    date: claim.date ?? null,
    ...(reported !== undefined && { reported }),
    places: claim.places,
    section: claim.section.slug,
    url: addresses.canonical(addresses.claim(claim.id)),
    references: claim.references.map(({ number, key }) => ({ number, key })),
    disputes: ids(claim.disputes),
    disputedBy: ids(claim.disputedBy),
    supports: ids(claim.supports),
    supportedBy: ids(claim.supportedBy),
    ...(evidence.length > 0 && { evidence: evidence.map(publishEvidence) }),
    ...(checked.length > 0 && { checked }),
    ...(withdrawn && { status: { withdrawn: withdrawn.date, reason: withdrawn.reason } }),
  };
}

function publishEvidence(evidence: Evidence): PublishedEvidence {
  const { reference, locator, quote, translation } = evidence;
  const url = passageAddress(evidence);
  return { number: reference.number, key: reference.key, locator, quote, translation, url };
}

function ids(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}
