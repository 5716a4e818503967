import { memoize } from '../../core/memoize.ts';
import type { Documentary } from '../../core/model/documentary.ts';
import type { CslEntry } from '../../core/read/schemas/citations.ts';

/**
 * The numbered entries as they may be taken away: abstracts are under their publishers' rights and notes
 * are private, so that both stay out unless `documentary.yaml` asks for them.
 */
export const publicEntries = memoize(({ references, settings }: Documentary): CslEntry[] =>
  references.map(({ entry }) => publicEntry(entry, settings)),
);

/** One entry without what stays private. */
export function publicEntry(
  entry: CslEntry,
  { exports }: Pick<Documentary['settings'], 'exports'>,
): CslEntry {
  return {
    ...entry,
    abstract: exports.abstracts ? entry.abstract : undefined,
    note: exports.notes ? entry.note : undefined,
    annote: exports.notes ? entry.annote : undefined,
  };
}
