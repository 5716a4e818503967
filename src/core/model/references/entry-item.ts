import type { Wording } from '../../../translations/wording.ts';
import type { CslStyle } from '../../read/csl/style.ts';
import {
  type CslEntry,
  type CslName,
  dateFields,
  nameFields,
  textFields,
} from '../../read/schemas/citations.ts';
import { isLanguageTag, isWebAddress } from '../../read/schemas/fields.ts';
import { citeprocDate, formatCslDate } from './csl-dates.ts';
import { bareDoi } from './reference-details.ts';
import { tidyEntry } from './tidy-entry.ts';

/**
 * Stands for the title inside citeproc where the style is the engine's own: citeproc would curl its
 * quotes, swap punctuation and drop italics. It needs a letter inside: citeproc takes a text without any
 * for East Asian.
 */
export const titleToken = '\uE000title\uE001';

/** The people whom an entry leaves out, “and others”. */
export const othersToken = '\uE000others\uE001';

/** Never printed, or none of citeproc's business: in `note` it would read instructions. */
const unprinted = new Set([
  'note',
  'annote',
  'abstract',
  'keyword',
  'citation-number',
  'citation-label',
  'year-suffix',
  'citation-key',
]);

/** What the site shows beside an entry of its own style. */
const beside = new Set(['URL', 'DOI', 'language', 'title-short', 'shortTitle']);

/** An entry as citeproc gets it: only what a style may print. */
export function itemOf(written: CslEntry, style: CslStyle, wording: Wording): Record<string, unknown> {
  const entry = tidyEntry(written);
  const item: Record<string, unknown> = { type: entry.type };
  for (const field of textFields) {
    const value = entry[field];
    if (value === undefined || unprinted.has(field) || (style.isOwn && beside.has(field))) continue;
    item[field] = field === 'number' && typeof value === 'string' ? value.replace(/-/g, '\\-') : value;
  }
  for (const field of nameFields) {
    const names = entry[field]?.filter((name) => name.family ?? name.literal ?? name.given).map(withOthers);
    if (names !== undefined && names.length > 0) item[field] = names;
  }
  for (const field of dateFields) {
    const date = dateOf(entry[field], style, wording);
    if (date !== undefined) item[field] = date;
  }
  return style.isOwn
    ? { ...item, title: titleToken }
    : { ...item, title: entry.title, ...addressesOf(entry) };
}

/** In BibTeX and BibLaTeX, “and others” is the last of the names. */
function withOthers(name: CslName, index: number, names: readonly CslName[]): object {
  const word = name.literal ?? name.family;
  const isOthers = word === 'others' && index > 0 && index === names.length - 1 && !name.given;
  return isOthers ? { literal: othersToken } : name;
}

/** Own style: a text in the site's own form of dates. Others: the parts, where citeproc can read them. */
function dateOf(date: CslEntry['issued'], style: CslStyle, wording: Wording): object | undefined {
  const parts = style.isOwn ? undefined : citeprocDate(date);
  if (parts !== undefined) return parts;
  // Citeproc throws on open and uneven ranges.
  const text = formatCslDate(date, wording);
  return text === '' ? undefined : { literal: text };
}

/** Only addresses that may be linked are printed. */
function addressesOf(entry: CslEntry): object {
  const url = String(entry.URL ?? '');
  const language = String(entry.language ?? '');
  return {
    URL: isWebAddress(url) ? url : undefined,
    DOI: bareDoi(entry.DOI),
    language: isLanguageTag(language) ? language : undefined,
  };
}
