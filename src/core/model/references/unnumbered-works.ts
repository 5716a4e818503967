import type { CslEntry } from '../../read/schemas/citations.ts';
import type { Reference, Section, Work } from '../documentary.ts';

/** Works without a number: what to read beyond the account, and all whose entry can be shown in the text. */
export interface UnnumberedWorks {
  furtherReading: Work[];
  worksByKey: Map<string, Work>;
}

/**
 * Finds the works that are shown without being cited.
 *
 * @param keys `furtherReading` of the settings, in the order of the list
 */
export function unnumberedWorks(
  keys: readonly string[],
  sections: readonly Section[],
  entries: readonly CslEntry[],
  numbered: ReadonlyMap<string, Reference>,
): UnnumberedWorks {
  const worksByKey = new Map<string, Work>(numbered);
  const workOf = (written: string): Work[] => {
    const key = written.normalize('NFC');
    const entry = entries.find(({ id }) => id.normalize('NFC') === key);
    const work = worksByKey.get(key) ?? (entry && { key: entry.id, entry, formatted: unformatted() });
    if (work === undefined) return [];
    worksByKey.set(key, work);
    return [work];
  };
  const furtherReading = keys.flatMap(workOf).filter((work) => !('number' in work));
  for (const section of sections) section.shownKeys.forEach(workOf);
  return { furtherReading, worksByKey };
}

function unformatted(): Work['formatted'] {
  return { html: '', text: '', label: '' };
}
