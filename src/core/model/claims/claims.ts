import type { PhrasingContent } from 'mdast';
import { memoize } from '../../memoize.ts';
import type { Register } from '../../read/read-content.ts';
import type { ChangeEntry } from '../../read/schemas/changes.ts';
import type { ClaimEntry } from '../../read/schemas/claims.ts';
import type { PartyEntry } from '../../read/schemas/parties.ts';
import type { PositionsFile } from '../../read/schemas/positions.ts';
import type { Claim, ClaimSpan, Party, Positions, Reference, Section } from '../documentary.ts';
import { plainText, tidy } from '../prose/plain-text.ts';
import { readBlock } from '../prose/read-block.ts';

/** What claims are made of. */
interface ClaimParts {
  register: Register<ClaimEntry> | undefined;
  sections: readonly Section[];
  parties: ReadonlyMap<string, Party>;
  references: ReadonlyMap<string, Reference>;
  changes: readonly ChangeEntry[];
  language: string;
}

/**
 * The claims that stand both in the prose and in the register, in reading order, linked to their
 * sources, parties and each other in both directions. What is in only one of the two is left out
 * here and reported by the checks.
 */
export function linkClaims(parts: ClaimParts): Claim[] {
  const claims = new Map<string, Claim>();
  const sentences = new Intl.Segmenter(parts.language, { granularity: 'sentence' });
  const sentencesOf = memoize((block: PhrasingContent[]) =>
    Array.from(sentences.segment(readBlock(block).text), ({ index, segment }) => index + segment.length),
  );
  for (const section of parts.sections) {
    for (const span of section.spans) {
      const entry = parts.register?.entries.get(span.id);
      if (entry === undefined || claims.has(span.id)) continue;
      claims.set(span.id, newClaim(span, entry, claims.size + 1, parts, sentencesOf));
    }
  }
  for (const claim of claims.values()) {
    const entry = parts.register?.entries.get(claim.id);
    relate(claim, entry?.disputes, claims, 'disputes', 'disputedBy');
    relate(claim, entry?.supports, claims, 'supports', 'supportedBy');
    for (const party of claim.by) party.claims.push(claim);
    for (const party of claim.about) party.claimsAbout.push(claim);
    for (const reference of claim.references) reference.claims.push(claim);
  }
  return [...claims.values()];
}

/** Where each sentence of a block ends. */
type SentencesOf = (block: PhrasingContent[]) => readonly number[];

function newClaim(
  span: ClaimSpan,
  entry: ClaimEntry,
  place: number,
  parts: ClaimParts,
  sentencesOf: SentencesOf,
): Claim {
  const keys = new Set(span.cites.flatMap((cite) => cite.items.map((item) => item.key.normalize('NFC'))));
  return {
    id: span.id,
    place,
    kind: entry.kind,
    text: tidy(plainText(span.node)).trim(),
    sentence: sentenceAround(span, sentencesOf),
    by: entry.by.flatMap((id) => parts.parties.get(id) ?? []),
    about: entry.about.flatMap((id) => parts.parties.get(id) ?? []),
    date: entry.date,
    places: entry.places,
    section: span.section,
    references: [...keys].flatMap((key) => parts.references.get(key) ?? []),
    disputes: [],
    disputedBy: [],
    supports: [],
    supportedBy: [],
    changes: parts.changes.filter((change) => change.claims.includes(span.id)),
  };
}

function relate(
  claim: Claim,
  ids: readonly string[] | undefined,
  claims: ReadonlyMap<string, Claim>,
  from: 'disputes' | 'supports',
  to: 'disputedBy' | 'supportedBy',
): void {
  for (const id of new Set(ids)) {
    const other = claims.get(id);
    if (other === undefined || other === claim) continue;
    claim[from].push(other);
    other[to].push(claim);
  }
}

/** The words before and after a claim in the sentence that holds it. */
function sentenceAround(span: ClaimSpan, sentencesOf: SentencesOf): { before: string; after: string } {
  const { text, claims } = readBlock(span.siblings);
  const { start, end } = claims.get(span.node) ?? { start: 0, end: 0 };
  const ends = sentencesOf(span.siblings);
  const from = ends.findLast((at) => at <= start) ?? 0;
  const to = ends.find((at) => at >= end) ?? text.length;
  return {
    before: tidy(text.slice(from, start)).trimStart(),
    after: tidy(text.slice(end, to)).trimEnd(),
  };
}

/** The parties, linked to whom they belong to. */
export function readParties(register: Register<PartyEntry> | undefined): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const [id, entry] of register?.entries ?? []) {
    parties.set(id, {
      id,
      name: entry.name,
      kind: entry.kind,
      role: entry.role,
      of: undefined,
      members: [],
      country: entry.country,
      claims: [],
      claimsAbout: [],
    });
  }
  for (const [id, entry] of register?.entries ?? []) {
    const party = parties.get(id);
    const whole = entry.of === undefined ? undefined : parties.get(entry.of);
    if (party === undefined || whole === undefined || whole === party) continue;
    party.of = whole;
    whole.members.push(party);
  }
  return parties;
}

/** The positions with their claims; a claim that does not exist is left to the checks. */
export function readPositions(
  file: PositionsFile | undefined,
  claims: ReadonlyMap<string, Claim>,
): Positions | undefined {
  if (file === undefined || Object.keys(file.countries).length === 0) return undefined;
  return {
    scale: file.scale.map((step) => ({ ...step, description: step.description })),
    countries: Object.entries(file.countries).map(([country, entry]) => ({
      country,
      position: entry.position,
      since: entry.since,
      summary: entry.summary,
      claims: entry.claims.flatMap((id) => claims.get(id) ?? []),
    })),
  };
}
