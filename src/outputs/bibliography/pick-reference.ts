/** The files of `data/` that hold references one after the other. */
export type ReferenceFormat = 'json' | 'bib' | 'biblatex.bib' | 'ris' | 'wiki.txt';

/**
 * References out of such a file, for the reader's browser: files for each of thousands of references,
 * or for each section, in five formats would cost more to build and to host than all of them in one.
 *
 * @param numbers the references that are wanted
 */
export function pickReferences(file: string, format: ReferenceFormat, numbers: readonly number[]): string {
  const entries = numbers.flatMap((number) => pickReference(file, format, number) ?? []);
  if (format !== 'json')
    return entries.map((entry) => `${entry.trimEnd()}\n`).join(format === 'wiki.txt' ? '' : '\n');
  return `${JSON.stringify(
    entries.flatMap((entry): unknown => JSON.parse(entry)),
    null,
    2,
  )}\n`;
}

/**
 * One reference out of such a file.
 *
 * @param place its place in the file, from 1, which is its number
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
