import { claimId, fragment } from '../../../core/model/addresses.ts';
import { timeOf } from '../../../core/model/claims/chronology.ts';
import { claimTime, introductionText } from '../../../core/model/claims/introduction.ts';
import type { Claim, Documentary, Party, Reference } from '../../../core/model/documentary.ts';
import { facetsOfClaim } from '../../../core/model/facets/facet-values.ts';
import { kindById } from '../../../core/model/kinds.ts';
import { withoutMarkup } from '../../../core/model/references/rich-text.ts';
import { dateKey, joinFields, type SearchRecord, shownPart } from './record.ts';

/** A claim as a record of its own, which leads to the claim in its section. */
export function claimRecord(documentary: Documentary, claim: Claim): SearchRecord {
  const { addresses, wording } = documentary;
  return {
    url: addresses.section(claim.section.slug) + fragment(claimId(claim.id)),
    content: joinFields(
      [
        claim.text,
        `${claim.sentence.before} … ${claim.sentence.after}`.replace(/^\s*…\s*|…[\s.]*$/g, ''),
        parties(documentary, claim),
        circumstances(documentary, claim),
        sources(claim),
        claim.sentence.previous,
      ],
      wording.language,
    ),
    meta: { title: claim.text },
    facets: facetsOfClaim(claim),
    order: {
      date: dateKey(timeOf(claim)),
      place: claim.section.place * 1e6 + claim.place,
      references: claim.references.length,
    },
  };
}

/** Shown is who makes the claim, as elsewhere. */
function parties(documentary: Documentary, claim: Claim): string {
  const { by, citedBy, about } = claim;
  const names = [...by, ...citedBy].map(({ name }) => name);
  const words = new Set([...by, ...citedBy, ...about].flatMap(partyWords));
  return shownPart(
    introductionText(documentary, claim),
    [...words].filter((word) => !names.includes(word)),
  );
}

/** Who somebody is: the name, the role, and the parties they belong to. */
function partyWords(party: Party): string[] {
  const line = new Set<Party>();
  for (let one: Party | undefined = party; one !== undefined && !line.has(one); one = one.of) line.add(one);
  return [...line].flatMap(({ name, role, aliases }) => [name, ...aliases, role ?? []].flat());
}

/** Shown is the date. A whole date is found as figures too, as in data. */
function circumstances(documentary: Documentary, claim: Claim): string {
  const { wording, claimKinds } = documentary;
  const countries = [
    ...claim.places,
    ...[...claim.by, ...claim.about].flatMap(({ country }) => country ?? []),
  ];
  const { date = '', text = '' } = claimTime(documentary, claim) ?? {};
  return shownPart(text, [
    date.length > 7 ? date : '',
    kindById(claimKinds, claim.kind).word,
    ...new Set([...countries.map((code) => wording.countryName(code)), claim.heading]),
  ]);
}

/** Shown are the numbers of the references. */
function sources({ references }: Claim): string {
  const numbers = references.map(({ number }) => `[${number}]`).join(' ');
  return shownPart(numbers, [...new Set(references.flatMap(referenceWords))]);
}

/** What of a source helps to find a claim: its titles and who published it. */
function referenceWords({ entry }: Reference): string[] {
  const parts = [entry.title, entry.custom?.translation?.title, entry['container-title'] ?? entry.publisher];
  return parts.flatMap((part) => (part === undefined ? [] : withoutMarkup(String(part))));
}
