import type { MappedEntry } from '@citation-js/core';

/** Fields of an entry in order; a macro stands without braces. */
export type Fields = Record<string, string | { macro: string } | undefined>;

/**
 * Prints entries of BibTeX or BibLaTeX, a field on each line: the only lines that begin with `@`
 * begin an entry.
 */
export function printEntries(
  entries: readonly MappedEntry[],
  fieldsOf: (entry: MappedEntry, index: number) => Fields,
): string {
  return entries.map((entry, index) => printEntry(entry, fieldsOf(entry, index))).join('\n');
}

function printEntry({ type, label }: MappedEntry, fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    return [`  ${name} = ${typeof value === 'string' ? `{${value}}` : value.macro}`];
  });
  return `@${type}{${[label, ...lines].join(',\n')}\n}\n`;
}
