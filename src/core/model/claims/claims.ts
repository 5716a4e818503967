import type { PhrasingContent } from 'mdast';
import { memoize } from '../../memoize.ts';
import type { Register } from '../../read/content.ts';
import type { ChangeEntry } from '../../read/schemas/changes.ts';
import type { ClaimEntry } from '../../read/schemas/claims.ts';
import type { PartyEntry } from '../../read/schemas/parties.ts';
import type { PositionEntry, PositionsFile } from '../../read/schemas/positions.ts';
import type {
  Claim,
  ClaimSentence,
  ClaimSpan,
  Evidence,
  Party,
  Position,
  Positions,
  Reference,
  Section,
} from '../documentary.ts';
import { plainText, tidy } from '../prose/plain-text.ts';
import { readBlock } from '../prose/read-block.ts';
import { partialOf } from '../references/csl-dates.ts';

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
 * The claims that are both in the prose and in the register, in reading order, linked to their
 * sources, parties and each other in both directions. What is in only one of the two is left out
 * here and reported by the checks. Those withdrawn come last; no other claim, party or reference
 * leads to them.
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
      claims.set(span.id, newClaim(span, entry, parts, sentencesOf));
    }
  }
  for (const claim of claims.values()) {
    const entry = parts.register?.entries.get(claim.id);
    relate(claim, entry?.disputes, claims, 'disputes', 'disputedBy');
    relate(claim, entry?.supports, claims, 'supports', 'supportedBy');
    if (claim.withdrawn !== undefined) continue;
    for (const party of new Set([...claim.by, ...claim.citedBy])) party.claims.push(claim);
    for (const party of claim.about) party.claimsAbout.push(claim);
    for (const reference of claim.references) reference.claims.push(claim);
  }
  const holding = [...claims.values()].filter(({ withdrawn }) => withdrawn === undefined);
  const withdrawn = [...claims.values()].filter((claim) => claim.withdrawn !== undefined);
  const ordered = [...holding, ...withdrawn];
  for (const [index, claim] of ordered.entries()) claim.place = index + 1;
  return ordered;
}

/** Where each sentence of a block ends. */
type SentencesOf = (block: PhrasingContent[]) => readonly number[];

function newClaim(span: ClaimSpan, entry: ClaimEntry, parts: ClaimParts, sentencesOf: SentencesOf): Claim {
  const keys = new Set(span.cites.flatMap((cite) => cite.items.map((item) => item.key.normalize('NFC'))));
  const references = [...keys].flatMap((key) => parts.references.get(key) ?? []);
  const partiesOf = (ids: readonly string[]) => ids.flatMap((id) => parts.parties.get(id) ?? []);
  return {
    id: span.id,
    place: 0,
    kind: entry.kind,
    text: tidy(plainText(span.node), parts.language).trim(),
    sentence: sentenceAround(span, sentencesOf, parts.language),
    by: partiesOf(entry.by),
    citedBy: partiesOf(entry.citedBy),
    about: partiesOf(entry.about),
    date: entry.date,
    reported: entry.date === undefined ? earliestReport(references) : undefined,
    places: entry.places,
    section: span.section,
    heading: span.heading,
    references,
    evidence: evidenceOf(entry, references),
    checked: entry.checked,
    withdrawn: entry.status && { date: entry.status.withdrawn, reason: entry.status.reason },
    disputes: [],
    disputedBy: [],
    supports: [],
    supportedBy: [],
    changes: parts.changes.filter((change) => change.claims.includes(span.id)),
  };
}

/** When the first of some sources was published, as far as known. */
function earliestReport(references: readonly Reference[]): string | undefined {
  const dates = references.flatMap(({ entry }) => partialOf(entry.issued) ?? []);
  return dates.sort()[0];
}

/** The passages that an entry names; a source that the claim does not cite is left to the checks. */
function evidenceOf({ evidence }: ClaimEntry, references: readonly Reference[]): Evidence[] {
  return evidence.flatMap(({ source, locator, quote, translation }) => {
    const key = source.normalize('NFC');
    const reference = references.find((cited) => cited.key.normalize('NFC') === key);
    return reference === undefined ? [] : [{ reference, locator, quote, translation }];
  });
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
    if (other.withdrawn === undefined) claim[from].push(other);
    if (claim.withdrawn === undefined) other[to].push(claim);
  }
}

function sentenceAround(span: ClaimSpan, sentencesOf: SentencesOf, language: string): ClaimSentence {
  const { text, claims } = readBlock(span.siblings);
  const { start, end } = claims.get(span.node) ?? { start: 0, end: 0 };
  const ends = sentencesOf(span.siblings);
  const from = ends.findLast((at) => at <= start) ?? 0;
  const to = ends.find((at) => at >= end) ?? text.length;
  const previous = ends.findLast((at) => at < from) ?? 0;
  const holdsClaim = [...claims].some(
    ([node, { start }]) => 'name' in node && node.name === 'Claim' && start >= previous && start < from,
  );
  return {
    before: tidy(text.slice(from, start), language).trimStart(),
    after: tidy(text.slice(end, to), language).trimEnd(),
    previous: holdsClaim ? '' : tidy(text.slice(previous, from), language).trim(),
  };
}

/** The parties, linked to those they belong to. */
export function readParties(register: Register<PartyEntry> | undefined): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const [id, entry] of register?.entries ?? []) {
    parties.set(id, {
      id,
      name: entry.name,
      inSentence: entry.inSentence ?? entry.name,
      kind: entry.kind,
      role: entry.role,
      of: undefined,
      members: [],
      country: entry.country,
      aliases: entry.aliases ?? [],
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

/** The positions with their claims; a claim or party that does not exist is left to the checks. */
export function readPositions(
  file: PositionsFile | undefined,
  claims: ReadonlyMap<string, Claim>,
  parties: ReadonlyMap<string, Party>,
): Positions | undefined {
  if (file === undefined) return undefined;
  const positionOf = ({ position, since, summary, claims: ids }: PositionEntry): Position => ({
    position,
    since,
    summary,
    claims: ids.flatMap((id) => claims.get(id) ?? []).filter(({ withdrawn }) => withdrawn === undefined),
  });
  const countries = Object.entries(file.countries).map(([country, entry]) => ({
    country,
    ...positionOf(entry),
  }));
  const placed = Object.entries(file.parties).flatMap(([id, entry]) => {
    const party = parties.get(id);
    return party === undefined ? [] : [{ party, ...positionOf(entry) }];
  });
  if (countries.length + placed.length === 0) return undefined;
  const scale = file.scale.map((step) => ({ ...step, description: step.description }));
  return { scale, ranked: file.ranked, countries, parties: placed };
}
