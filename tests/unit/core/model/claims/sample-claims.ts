import type { Claim, Party, Section } from '../../../../../src/core/model/documentary.ts';

const section: Section = {
  slug: 'tea',
  title: 'Tea',
  summary: '',
  source: { file: { path: '10-tea.mdx', text: '' } } as Section['source'],
  place: 1,
  headings: [],
  marks: [],
  marksByItem: new Map(),
  shownKeys: [],
  spans: [],
  references: [],
  words: 0,
};

/** A claim of which only what a test is about is said. */
export function sampleClaim(said: Partial<Claim> = {}): Claim {
  const number = said.place ?? 1;
  return {
    id: `claim-${number}`,
    place: number,
    kind: 'fact',
    text: `Claim ${number}`,
    sentence: { before: '', after: '', previous: '' },
    heading: '',
    by: [],
    citedBy: [],
    about: [],
    date: undefined,
    reported: undefined,
    places: [],
    section,
    references: [],
    evidence: [],
    checked: [],
    withdrawn: undefined,
    disputes: [],
    disputedBy: [],
    supports: [],
    supportedBy: [],
    changes: [],
    ...said,
  };
}

/** Claims with these dates, in this order of the account. */
export function datedClaims(dates: readonly (string | undefined)[]): Claim[] {
  return dates.map((date, index) => sampleClaim({ date, place: index + 1 }));
}

export function sampleParty(id: string, said: Partial<Party> = {}): Party {
  return {
    id,
    name: id,
    inSentence: id,
    kind: 'person',
    role: undefined,
    of: undefined,
    members: [],
    country: undefined,
    aliases: [],
    claims: [],
    claimsAbout: [],
    ...said,
  };
}

/** Records on both claims that one disputes the other. */
export function dispute(claim: Claim, other: Claim): void {
  claim.disputes.push(other);
  other.disputedBy.push(claim);
}
