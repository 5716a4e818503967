import { type MappedRecord, plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { memoize } from '../../core/memoize.ts';
import type { Documentary, Reference } from '../../core/model/documentary.ts';
import { type ExportName, exportNames } from '../../core/model/references/author-names.ts';
import { partialOf } from '../../core/model/references/csl-dates.ts';
import { withoutMarkup } from '../../core/model/references/rich-text.ts';
import { tidyEntry } from '../../core/model/references/tidy-entry.ts';
import type { CslDate, CslEntry, CslType } from '../../core/read/schemas/citations.ts';
import { singleLine } from '../../core/single-line.ts';
import type { Wording } from '../../translations/wording.ts';
import { nameFailure } from './bibliography-entry.ts';
import { wordedDate } from './export-dates.ts';
import { notesOf, webAddressOf } from './export-notes.ts';
import { publicEntries } from './public-entry.ts';

/** Types that pandoc and Zotero read as something else in the form that citation-js (0.8.2) writes: a case, a song. */
const ownTypes: Partial<Record<CslType, string>> = {
  legislation: 'STAT',
  regulation: 'STAT',
  speech: 'SLIDE',
};

/** References in RIS. */
export function ris(documentary: Documentary, references: readonly Reference[]): string {
  const all = printedReferences(documentary);
  return references.map(({ number }) => all[number - 1]).join('\r\n');
}

const printedReferences = memoize((documentary: Documentary) =>
  printed(publicEntries(documentary), documentary.wording),
);

/**
 * Entries in RIS, mapped by citation-js. Its own text form (0.8.2) breaks lines at 70 characters,
 * which other readers read as a new field; it cuts keys at 20, and drops the authors and the day of
 * news articles.
 */
export function entriesRis(entries: readonly CslEntry[], wording: Wording): string {
  return printed(entries, wording).join('\r\n');
}

function printed(written: readonly CslEntry[], wording: Wording): string[] {
  const entries = written.map(tidyEntry);
  return entries.map((entry) => {
    const [record = {}] = nameFailure(entry, 'RIS', () =>
      plugins.output.format('ris', [mappable(entry)], { format: 'object' }),
    );
    return printRecord(complete(record, entry, wording));
  });
}

/** Fields that are completed below are left out; all others are texts, as the mapping expects them. */
function mappable(entry: CslEntry): object {
  const own = new Set([
    'id',
    'title',
    'author',
    'issued',
    'accessed',
    'note',
    'custom',
    'citation-number',
    'keyword',
    'page',
    'page-first',
  ]);
  const kept = Object.entries(entry).filter(([field, value]) => value !== undefined && !own.has(field));
  return Object.fromEntries(
    kept.map(([field, value]) => [field, typeof value === 'number' ? String(value) : value]),
  );
}

function complete(record: MappedRecord, entry: CslEntry, wording: Wording): MappedRecord {
  const { note, annotation } = notesOf(
    { ...entry, custom: { ...entry.custom, translation: undefined } },
    wording,
  );
  const { TY = 'GEN', SP: _start, EP: _end, ...mapped } = record;
  const [start = '', end = ''] = String(entry.page ?? entry['page-first'] ?? '').split(
    /\s*[–—-]+\s*(?=[^\s–—-]+$)/,
  );
  const editors = exportNames(entry.editor).map(risName);
  return {
    TY: ownTypes[entry.type] ?? TY,
    ID: entry.id,
    TI: withoutMarkup(entry.title),
    TT: entry.custom?.translation?.title ?? '',
    AU: exportNames(entry.author).map(risName),
    ...mapped,
    // In a book's record `A3` is its editor to some programs and the editor of its series to others; `ED` is plain.
    ...(String(mapped['A3'] ?? '') === String(editors) && {
      A2: [],
      A3: exportNames(entry['collection-editor']).map(risName),
      ED: editors,
    }),
    ...(entry.type === 'paper-conference' && {
      C1: String(entry['publisher-place'] ?? ''),
      CY: String(entry['event-place'] ?? ''),
    }),
    T2: String(entry['container-title'] ?? mapped['T2'] ?? ''),
    SP: start,
    EP: end,
    PY: partialOf(entry.issued)?.slice(0, 4) ?? '',
    DA: risDate(entry.issued) ?? wordedDate(entry.issued) ?? '',
    Y2: risDate(entry.accessed) ?? '',
    SN: String(entry.ISSN ?? mapped['SN'] ?? ''),
    KW: String(entry.keyword ?? '').split(','),
    LA: String(entry.language ?? ''),
    UR: webAddressOf(entry) ?? '',
    N1: [note, annotation].filter(Boolean),
  };
}

/** An institution ends in a comma, so that its last word is not taken for a family name. */
function risName(name: ExportName): string {
  if ('literal' in name && name.literal === 'others') return name.literal;
  if ('literal' in name) return `${name.literal.replaceAll(',', ' ')},`;
  return [name.family, name.given, name.suffix]
    .filter(Boolean)
    .map((part) => part.replaceAll(',', ' '))
    .join(', ');
}

function risDate(date: CslDate | undefined): string | undefined {
  return partialOf(date)?.replaceAll('-', '/');
}

function printRecord(record: MappedRecord): string {
  const lines = Object.entries(record).flatMap(([tag, value]) =>
    [value].flat().map((text) => [tag, singleLine(String(text ?? ''))] as const),
  );
  return [
    ...lines.filter(([, text]) => text !== '').map(([tag, text]) => `${tag}  - ${text}`),
    'ER  - ',
    '',
  ].join('\r\n');
}
