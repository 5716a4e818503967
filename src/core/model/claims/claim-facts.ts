import type { Claim, Reference } from '../documentary.ts';
import { type ExportName, exportNames, nameInOrder } from '../references/author-names.ts';
import { distinctSources } from '../references/number-references.ts';
import { withoutMarkup } from '../references/rich-text.ts';
import { wholeOf } from './answers.ts';

/** What can be counted of a claim's sources: facts, never a score. */
export interface ClaimFacts {
  references: number;
  /** Two references that are one source count once. */
  sources: number;
  /** How many different publishers are behind the sources, as far as they are named. */
  publishers: number;
  onlyByItself: boolean;
}

/** Counts the sources of a claim. */
export function claimFacts(claim: Claim): ClaimFacts {
  const sources = distinctSources(claim.references);
  return {
    references: claim.references.length,
    sources: sources.length,
    publishers: new Set(sources.flatMap((source) => publisherOf(source) ?? [])).size,
    onlyByItself: onlyByItself(claim),
  };
}

/**
 * Whether nobody but the party itself reports its claim: every source was published by, or has for
 * its only authors, one who claims or one of the same side (the company, for its chairman). Names
 * are compared as written in `parties.yaml` and `citations.json`, but for case, marks and spaces.
 */
export function onlyByItself(claim: Claim): boolean {
  return claim.references.length > 0 && claim.references.every((reference) => isOwnWord(claim, reference));
}

/** Whether a source of a claim is the word of the party that claims. */
export function isOwnWord(claim: Claim, reference: Reference): boolean {
  const names = namesOfSide(claim);
  const publisher = publisherOf(reference);
  const authors = exportNames(reference.entry.author);
  return (
    (publisher !== undefined && names.has(publisher)) ||
    (authors.length > 0 && authors.every((author) => orders(author).some((name) => names.has(name))))
  );
}

/** A person's name with the given name first and with the family name first. */
function orders(name: ExportName): string[] {
  return [nameInOrder(name), 'literal' in name ? '' : name.family + name.given].map(comparable);
}

/** The names of the parties who claim, of the parties they belong to, and of the other members. */
function namesOfSide(claim: Claim): Set<string> {
  const side = new Set(claim.by.map(wholeOf));
  for (const party of side) for (const member of party.members) side.add(member);
  return new Set([...side].map(({ name }) => comparable(name)));
}

function publisherOf({ entry }: Reference): string | undefined {
  const name = comparable(withoutMarkup(String(entry['container-title'] ?? entry.publisher ?? '')));
  return name === '' ? undefined : name;
}

function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
