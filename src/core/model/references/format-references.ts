import type { Documentary } from '../documentary.ts';
import { type EntryFormatter, formatEntries } from './format-entries.ts';

/** Gives each reference, and each work that is shown without a number, its entry in the documentary's citation style, all of them at once. */
export async function formatReferences(
  { references, worksByKey, wording, style }: Documentary,
  format: EntryFormatter = formatEntries,
): Promise<void> {
  const works = [...new Set([...references, ...worksByKey.values()])];
  const entries = works.map(({ entry }) => entry);
  for (const [index, formatted] of (await format(entries, wording, style)).entries()) {
    const work = works[index];
    if (work !== undefined) work.formatted = formatted;
  }
}
