import type { Documentary, Reference } from '../../core/model/documentary.ts';
import type { CslEntry } from '../../core/read/schemas/citations.ts';
import { publicEntry } from './public-entry.ts';

/**
 * CSL-JSON of references in number order; CSL's own `citation-number` carries the number.
 *
 * @param uncited entries that have no number, after the others
 */
function referencesCslJson(
  { settings }: Documentary,
  references: readonly Reference[],
  uncited: readonly CslEntry[] = [],
): string {
  const entries = [...references.map(numbered), ...uncited.map(unnumbered)];
  return `${JSON.stringify(
    entries.map((entry) => publicEntry(entry, settings)),
    null,
    2,
  )}\n`;
}

/** All entries of `citations.json`, those that nothing cites included. */
export function allReferencesCslJson(documentary: Documentary): string {
  return referencesCslJson(documentary, documentary.references, documentary.uncited);
}

function numbered({ entry, number }: Reference): CslEntry {
  return { ...unnumbered(entry), 'citation-number': number };
}

/** A number that the entry brought from elsewhere is not this documentary's. */
function unnumbered({ 'citation-number': _, ...entry }: CslEntry): CslEntry {
  return entry;
}
