import type { Claim, Documentary } from '../../core/model/documentary.ts';

/** A claim as `claims.json` publishes it; parties, claims and sections by id. */
export interface PublishedClaim {
  id: string;
  text: string;
  kind: string;
  by: string[];
  about: string[];
  date: string | null;
  places: string[];
  section: string;
  url: string;
  references: { number: number; key: string }[];
  disputes: string[];
  disputedBy: string[];
  supports: string[];
  supportedBy: string[];
}

/** All claims in reading order, as data. */
export function publishedClaims(documentary: Documentary): PublishedClaim[] {
  return documentary.claims.map((claim) => publishClaim(documentary, claim));
}

/** `claims.json`. */
export function claimsJson(documentary: Documentary): string {
  const { title, edition } = documentary.settings;
  return `${JSON.stringify({ documentary: title, edition, claims: publishedClaims(documentary) }, null, 2)}\n`;
}

function publishClaim({ addresses }: Documentary, claim: Claim): PublishedClaim {
  return {
    id: claim.id,
    text: claim.text,
    kind: claim.kind,
    by: ids(claim.by),
    about: ids(claim.about),
    date: claim.date ?? null,
    places: claim.places,
    section: claim.section.slug,
    url: addresses.canonical(addresses.claim(claim.id)),
    references: claim.references.map(({ number, key }) => ({ number, key })),
    disputes: ids(claim.disputes),
    disputedBy: ids(claim.disputedBy),
    supports: ids(claim.supports),
    supportedBy: ids(claim.supportedBy),
  };
}

function ids(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}
