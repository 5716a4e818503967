import { parse } from 'yaml';
import type {
  FoundBibliography,
  FoundEntry,
  Oddity,
  RawEntry,
} from '../../core/read/citations/bibliography.ts';
import { readBibtex } from '../../core/read/citations/bibtex/read-bibtex.ts';
import { readEndnoteXml } from '../../core/read/citations/endnote/read-endnote-xml.ts';
import { readNbib } from '../../core/read/citations/nbib/read-nbib.ts';
import { readRis } from '../../core/read/citations/ris/read-ris.ts';
import { UsageError } from '../command/command.ts';

/** An entry of CSL-JSON as it came in. */
export type NewEntry = RawEntry;

/**
 * Reads a bibliography in whatever format it is: BibTeX, BibLaTeX, RIS, NBIB, EndNote’s XML, CSL-JSON or CSL-YAML.
 *
 * @throws {UsageError} where it is none, or holds nothing
 */
export function readEntries(input: string): FoundBibliography {
  // Files of old have a carriage return alone at the end of a line.
  const text = input.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  if (text.trim() === '') throw new UsageError('There is nothing to add: the input is empty.');
  const found = readerOf(text)(text);
  if (found.entries.length === 0 && found.oddities.length === 0)
    throw new UsageError('There is nothing to add: no entry was found.');
  return found;
}

function readerOf(text: string): (text: string) => FoundBibliography {
  if (/^\s*[[{]/.test(text)) return fromJson;
  if (/^\s*<(?:\?xml|xml|records)\b/.test(text)) return fromEndnoteXml;
  if (/^TY {1,2}-/m.test(text)) return readRis;
  if (/^PMID *- /m.test(text)) return readNbib;
  if (/^\s*@\s*\w+\s*[{(]/m.test(text)) return readBibtex;
  if (/^\s*(?:---|references:|- +(?:id|\w+):)/.test(text)) return fromYaml;
  if (/^%0 /m.test(text))
    throw new UsageError(
      'This is the format of EndNote and Refer with tags such as %A, which is not read. Export RIS, BibTeX or XML in its place.',
    );
  throw new UsageError(
    'The input is neither BibTeX, BibLaTeX, RIS, NBIB, EndNote’s XML, CSL-JSON nor CSL-YAML.',
  );
}

function fromEndnoteXml(text: string): FoundBibliography {
  try {
    return readEndnoteXml(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(`The input is no XML: ${error.message}`);
  }
}

function fromJson(text: string): FoundBibliography {
  try {
    return fromList(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`The input is no JSON: ${error.message}`);
  }
}

function fromYaml(text: string): FoundBibliography {
  try {
    const data: unknown = parse(text.replace(/^---\s*$/gm, ''));
    const isHead = typeof data === 'object' && data !== null && 'references' in data;
    return fromList(isHead ? data.references : data);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    throw new UsageError(`The input is no YAML: ${error.message.split('\n')[0]}`);
  }
}

function fromList(data: unknown): FoundBibliography {
  const list: unknown[] = Array.isArray(data) ? data : [data];
  const entries: FoundEntry[] = [];
  const oddities: Oddity[] = [];
  const range = { start: 0, end: 0 };
  for (const [index, entry] of list.entries()) {
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
      entries.push({ entry: { ...entry }, range, rangeOf: () => range });
    else oddities.push({ key: `entry ${index + 1}`, range, message: 'it is no entry of CSL', lost: true });
  }
  return { entries, oddities };
}
