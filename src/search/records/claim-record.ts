import { claimId, fragment } from '../../model/addresses.ts';
import type { Claim, Documentary, Party, Reference } from '../../model/documentary.ts';
import { withoutMarkup } from '../../model/rich-text.ts';
import type { CarriedData } from '../result-data.ts';
import type { ClaimContext } from './claim-context.ts';
import { dateKey, joinFields, type SearchRecord } from './record.ts';

/** A claim as a record of its own, which leads to the claim in its section. */
export function claimRecord(
  documentary: Documentary,
  claim: Claim,
  { heading, lead }: ClaimContext,
): SearchRecord {
  const { addresses, wording } = documentary;
  return {
    url: addresses.section(claim.section.slug) + fragment(claimId(claim.id)),
    content: joinFields(
      [
        claim.text,
        `${claim.sentence.before} … ${claim.sentence.after}`.replace(/^\s*…\s*|…[\s.]*$/g, ''),
        [...new Set([...claim.by, ...claim.about].flatMap(partyWords))].join('; '),
        circumstances(documentary, claim, heading),
        [...new Set(claim.references.flatMap(referenceWords))].join('; '),
        lead,
      ],
      wording.language,
    ),
    meta: { title: claim.text, data: JSON.stringify(claimData(documentary, claim)) },
    filters: filtersOf(claim),
    sort: {
      date: dateKey(claim.date),
      place: String(claim.section.place * 1e6 + claim.place),
      references: String(claim.references.length),
    },
  };
}

function claimData({ wording }: Documentary, claim: Claim): CarriedData {
  return {
    by: claim.by.map(({ name }) => name).join(', '),
    on: claim.date === undefined ? '' : wording.date(claim.date),
    n: claim.references.map(({ number }) => number),
  };
}

/** Who somebody is: the name, the role, and those whom they belong to. */
function partyWords(party: Party): string[] {
  const line = new Set<Party>();
  for (let one: Party | undefined = party; one !== undefined && !line.has(one); one = one.of) line.add(one);
  return [...line].flatMap(({ name, role }) => [name, role ?? []].flat());
}

function circumstances({ wording }: Documentary, claim: Claim, heading: string): string {
  const countries = [
    ...claim.places,
    ...[...claim.by, ...claim.about].flatMap(({ country }) => country ?? []),
  ];
  return [
    wording(`kind.${claim.kind}`),
    claim.date === undefined ? '' : wording.date(claim.date),
    ...new Set(countries.map((code) => wording.countryName(code))),
    heading,
  ]
    .filter(Boolean)
    .join('; ');
}

/** What of a source helps to find a claim: its titles and who published it. */
function referenceWords({ entry }: Reference): string[] {
  const parts = [entry.title, entry.custom?.translation?.title, entry['container-title'] ?? entry.publisher];
  return parts.flatMap((part) => (part === undefined ? [] : withoutMarkup(String(part))));
}

function filtersOf(claim: Claim): SearchRecord['filters'] {
  return {
    type: ['claim'],
    kind: [claim.kind],
    party: [...new Set([...claim.by, ...claim.about].map(({ id }) => id))],
    country: [...new Set(claim.places)],
    section: [claim.section.slug],
    ...(claim.date !== undefined && { year: [claim.date.slice(0, 4)] }),
    ...(claim.disputedBy.length > 0 && { disputed: ['yes'] }),
  };
}
