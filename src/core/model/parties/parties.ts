import type { Documentary, Party } from '../documentary.ts';
import type { PartyKind } from '../kinds.ts';

/** The parties of one kind, by name. */
export interface PartyGroup {
  kind: PartyKind;
  parties: Party[];
}

/** The parties as an index: by kind in the order in which the site lists kinds, then by name. */
export function partyGroups({ parties, partyKinds, wording }: Documentary): PartyGroup[] {
  const names = new Intl.Collator(wording.language);
  const byKind = Map.groupBy(parties, ({ kind }) => kind);
  return partyKinds.flatMap((kind) => {
    const group = byKind.get(kind.id) ?? [];
    return group.length === 0 ? [] : [{ kind, parties: group.sort((a, b) => names.compare(a.name, b.name)) }];
  });
}

/** Whether a party has a page: one that claims nothing, is spoken of nowhere and holds nobody has none. */
export function hasPartyPage({ claims, claimsAbout, members }: Party): boolean {
  return claims.length + claimsAbout.length + members.length > 0;
}
