import type { CslEntry } from '../../read/schemas/citations.ts';
import type { Reference, Section } from '../documentary.ts';

/** The numbered references, by number and by key, and the entries that nothing cites. */
export interface NumberedReferences {
  references: Reference[];
  byKey: Map<string, Reference>;
  uncited: CslEntry[];
}

/**
 * Numbers the cited entries by first use over all sections in reading order, and gives every mark
 * its reference. A key with two entries keeps the first (the checks report the second).
 */
export function numberReferences(
  entries: readonly CslEntry[],
  sections: readonly Section[],
): NumberedReferences {
  const entriesByKey = new Map<string, CslEntry>();
  for (const entry of entries) {
    const key = entry.id.normalize('NFC');
    if (!entriesByKey.has(key)) entriesByKey.set(key, entry);
  }
  const references: Reference[] = [];
  const byKey = new Map<string, Reference>();
  for (const section of sections) {
    for (const mark of section.marks) {
      const entry = entriesByKey.get(mark.key);
      if (entry === undefined) continue;
      let reference = byKey.get(mark.key);
      if (reference === undefined) {
        reference = newReference(references.length + 1, entry);
        references.push(reference);
        byKey.set(mark.key, reference);
      }
      mark.reference = reference;
      reference.marks.push(mark);
    }
    section.references = [...new Set(section.marks.flatMap((mark) => mark.reference ?? []))].sort(
      (a, b) => a.number - b.number,
    );
  }
  linkSameSources(references, byKey);
  const uncited = [...entriesByKey].flatMap(([key, entry]) => (byKey.has(key) ? [] : [entry]));
  return { references, byKey, uncited };
}

function newReference(number: number, entry: CslEntry): Reference {
  return {
    number,
    key: entry.id,
    entry,
    formatted: { html: '', text: '', label: '' },
    marks: [],
    claims: [],
    sameAs: undefined,
    sameSource: [],
  };
}

function linkSameSources(references: readonly Reference[], byKey: ReadonlyMap<string, Reference>): void {
  for (const reference of references) {
    const declared = reference.entry.custom?.sameAs?.normalize('NFC');
    const same = declared === undefined ? undefined : byKey.get(declared);
    if (same === undefined || same === reference) continue;
    reference.sameAs = same;
    same.sameSource.push(reference);
  }
}

/** How many different sources are behind some references, pairs of one source counted once. */
export function distinctSources(references: readonly Reference[]): Reference[] {
  return [...new Set(references.map((reference) => sourceOf(reference)))];
}

function sourceOf(reference: Reference): Reference {
  const seen = new Set([reference]);
  let source = reference;
  while (source.sameAs !== undefined && !seen.has(source.sameAs)) {
    source = source.sameAs;
    seen.add(source);
  }
  return source;
}
