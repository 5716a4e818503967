/** The files of `data/` that hold references one after the other. */
export type ReferenceFormat = 'json' | 'bib' | 'biblatex.bib' | 'ris' | 'wiki.txt';

/**
 * One reference out of such a file, for the reader's browser: a file for each of thousands of
 * references in four formats would cost more to build and to host than all of them in one.
 *
 * @param place its place in the file, from 1: its number in `references.*`, its place on the page in a section's
 */
export function pickReference(file: string, format: ReferenceFormat, place: number): string | undefined {
  if (format === 'json') {
    const entries: unknown = JSON.parse(file);
    const entry: unknown = Array.isArray(entries) ? entries[place - 1] : undefined;
    return entry === undefined ? undefined : `${JSON.stringify([entry], null, 2)}\n`;
  }
  if (format === 'wiki.txt') return file.split('\n')[place - 1] || undefined;
  const entries = format === 'ris' ? file.split(/(?<=^ER {2}- \r?\n)(?:\r?\n)?/m) : file.split(/\n(?=@)/);
  return entries[place - 1] || undefined;
}
