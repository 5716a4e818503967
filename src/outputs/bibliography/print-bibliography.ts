import type { MappedEntry } from '@citation-js/core';

/** Fields of an entry in order; a macro has no braces. */
export type Fields = Record<string, string | { macro: string } | undefined>;

/**
 * Prints an entry of BibTeX or BibLaTeX, a field on each line: the only line that begins with `@`
 * begins the entry.
 */
export function printEntry({ type, label }: MappedEntry, fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    return [`  ${name} = ${typeof value === 'string' ? `{${value}}` : value.macro}`];
  });
  return `@${type}{${[label, ...lines].join(',\n')}\n}\n`;
}
