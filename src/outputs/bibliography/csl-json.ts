import type { Documentary, Reference } from '../../core/model/documentary.ts';
import type { CslEntry } from '../../core/read/schemas/citations.ts';

/**
 * CSL-JSON of references in number order; CSL's own `citation-number` carries the number.
 *
 * @param uncited entries that have no number, after the others
 */
export function referencesCslJson(
  references: readonly Reference[],
  uncited: readonly CslEntry[] = [],
): string {
  return `${JSON.stringify([...references.map(numbered), ...uncited.map(unnumbered)], null, 2)}\n`;
}

/** All entries of `citations.json`, those that nothing cites included. */
export function allReferencesCslJson({ references, uncited }: Documentary): string {
  return referencesCslJson(references, uncited);
}

function numbered({ entry, number }: Reference): CslEntry {
  return { ...entry, 'citation-number': number };
}

/** A number that the entry brought from elsewhere is not this documentary's. */
function unnumbered({ 'citation-number': _, ...entry }: CslEntry): object {
  return entry;
}
