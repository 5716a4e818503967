import { type MappedEntry, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { exportName } from '../../core/model/references/author-names.ts';
import {
  type CslEntry,
  type CslName,
  dateFields,
  nameFields,
  textFields,
} from '../../core/read/schemas/citations.ts';
import { singleLine } from '../../core/single-line.ts';
import { isoDate } from './export-dates.ts';
import { latexField, latexText } from './latex-text.ts';

/** Fields that citation-js prints as they are, and those that this site writes itself. */
const verbatim = new Set<string>(['DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'URL', 'page', 'keyword']);
const ownFields = new Set<string>([
  'note',
  'annote',
  'genre',
  'citation-key',
  'citation-label',
  'citation-number',
  'language',
  // citation-js (0.8.2) takes it for a list of places, and the section of a newspaper for its pages.
  'jurisdiction',
  'section',
]);

/** How pandoc and styles distinguish articles. */
export const subtypes: Partial<Record<string, string>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
};

/**
 * Maps entries to the types and fields of BibTeX or BibLaTeX with citation-js.
 *
 * citation-js (0.8.2) either drops every letter that it has no TeX command for (Chinese, Arabic …) or
 * escapes nothing. So it escapes nothing, and gets values that are written in LaTeX already.
 */
export function mapEntries(format: 'bibtex' | 'biblatex', entries: readonly CslEntry[]): MappedEntry[] {
  const options = plugins.config.get('@bibtex').format;
  Object.assign(options, { asciiOnly: false, checkLabel: false, useIdAsLabel: true });
  const keys = bibliographyKeys(entries);
  return entries.map((entry, index) => {
    const [mapped] = nameFailure(entry, format, () =>
      plugins.output.format(format, [inLatex(entry, keys[index] ?? '')], { format: 'object' }),
    );
    if (mapped === undefined) return { type: 'misc', label: keys[index] ?? '', properties: {} };
    const properties = Object.entries(mapped.properties).map(([name, value]) => [name, withOthers(value)]);
    return { ...mapped, properties: Object.fromEntries(properties) };
  });
}

/** The last of the names may be a word that BibTeX knows; citation-js braces it as an institution. */
function withOthers(value: string): string {
  return value.replace(/ and \{others\}$/, ' and others');
}

/**
 * Runs an export of one entry.
 *
 * @throws {Error} with the entry's key, where it fails
 */
export function nameFailure<T>(entry: CslEntry, format: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Error(`The entry \`${entry.id}\` cannot be written in ${format}: ${String(error)}`, {
      cause: error,
    });
  }
}

function inLatex(entry: CslEntry, key: string): object {
  const result: Record<string, unknown> = { id: key, type: entry.type };
  for (const field of ['title', ...textFields] as const) {
    const value = entry[field];
    if (value === undefined || ownFields.has(field)) continue;
    result[field] = verbatim.has(field)
      ? singleLine(String(value)).replace(/[{}\\]/g, '')
      : latexField(String(value));
  }
  for (const field of nameFields) {
    const names = entry[field]?.flatMap((name) => nameInLatex(name) ?? []);
    if (names !== undefined && names.length > 0) result[field] = names;
  }
  for (const field of dateFields) {
    const date = isoDate(entry[field]);
    if (date !== undefined && field !== 'accessed')
      result[field] = { 'date-parts': date.split('/').map(dateParts) };
  }
  return result;
}

function dateParts(date: string): string[] {
  return date.replace('~', '').split('-');
}

function nameInLatex(name: CslName): object | undefined {
  const resolved = exportName(name);
  if (resolved === undefined) return undefined;
  if ('literal' in resolved) return { literal: latexText(resolved.literal) };
  const part = (text: string) => (isSplit(text) ? `{${latexText(text)}}` : latexText(text));
  return {
    family: part(resolved.family),
    given: part(resolved.given),
    ...(resolved.suffix && { suffix: part(resolved.suffix) }),
  };
}

/** Whether readers would part a name: at a comma, or after a first word in a script without capitals, taken for a "von". */
function isSplit(name: string): boolean {
  return name.includes(',') || /^\p{Lo}\S*\s/u.test(name);
}

/** Keys as they are, but for what ends a key in BibTeX; still one for each entry. */
function bibliographyKeys(entries: readonly CslEntry[]): string[] {
  const taken = new Set<string>();
  return entries.map(({ id }) => {
    const plain = printableKey(id);
    let key = plain;
    for (let copy = 2; taken.has(key.toLowerCase()); copy++) key = `${plain}-${copy}`;
    taken.add(key.toLowerCase());
    return key;
  });
}

function printableKey(id: string): string {
  return singleLine(id).replace(/[\s{}()"#%~\\=,'@&$^|<>]/gu, '_') || '_';
}
