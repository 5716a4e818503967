import type { Documentary } from '../documentary.ts';
import { type EntryFormatter, formatEntries } from './format-entries.ts';

/** Gives each reference its entry in the documentary's citation style, all of them at once. */
export async function formatReferences(
  { references, wording, style }: Documentary,
  format: EntryFormatter = formatEntries,
): Promise<void> {
  const entries = references.map(({ entry }) => entry);
  for (const [index, formatted] of (await format(entries, wording, style)).entries()) {
    const reference = references[index];
    if (reference !== undefined) reference.formatted = formatted;
  }
}
