import { UsageError } from '../command.ts';
import { parseBibliography } from './citation-js.ts';
import { parseRis } from './ris.ts';

/** An entry of CSL-JSON as it came in. */
export type NewEntry = Record<string, unknown>;

/**
 * Reads a bibliography in whatever format it is.
 *
 * @throws {UsageError} where it is none
 */
export function readEntries(input: string): NewEntry[] {
  const text = input.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new UsageError('There is nothing to add: the input is empty.');
  const entries = /^\s*[[{]/.test(text) ? fromJson(text) : fromText(text);
  if (entries.length === 0) throw new UsageError('There is nothing to add: no entry was found.');
  return entries.map(tidy);
}

function fromJson(text: string): NewEntry[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The input is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list: unknown[] = Array.isArray(data) ? data : [data];
  return list.map((entry, index) => {
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) return { ...entry };
    throw new UsageError(`Entry ${index + 1} of the input is no object of CSL-JSON.`);
  });
}

function fromText(text: string): NewEntry[] {
  if (!/^\s*@\w+\s*[{(]/m.test(text) && !/^TY {2}-/m.test(text)) {
    throw new UsageError('The input is neither BibTeX, BibLaTeX, RIS nor CSL-JSON.');
  }
  try {
    return /^TY {2}-/m.test(text) ? parseRis(text) : parseBibliography(text).map(withoutEscapes);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UsageError(`The input cannot be read (${reason}). Is a brace or an end of record missing?`);
  }
}

/** In BibTeX some programs escape the `&` and `_` of addresses; the parser takes the backslash for a part. */
function withoutEscapes(entry: NewEntry): NewEntry {
  const { URL: url } = entry;
  return typeof url === 'string' ? { ...entry, URL: url.replace(/(?:\\|%5C)([&_%#~$])/gi, '$1') } : entry;
}

/** What the parser keeps for itself, and its stand-ins for missing ids, are no part of the entry. */
function tidy(entry: NewEntry): NewEntry {
  const own = Object.entries(entry).filter(
    ([field, value]) => !field.startsWith('_') && field !== 'citation-key' && value !== undefined,
  );
  const tidied = Object.fromEntries(own);
  if (/^temp_id_/.test(String(tidied['id']))) delete tidied['id'];
  return tidied;
}
