import type { MappedEntry } from '@citation-js/core';
import { memoize } from '../../core/memoize.ts';
import type { Documentary, Reference } from '../../core/model/documentary.ts';
import { partialOf } from '../../core/model/references/csl-dates.ts';
import { tidyEntry } from '../../core/model/references/tidy-entry.ts';
import type { CslEntry } from '../../core/read/schemas/citations.ts';
import type { Wording } from '../../translations/wording.ts';
import { babelName } from './babel-name.ts';
import { mapEntries, subtypes } from './bibliography-entry.ts';
import { isoDate, wordedDate } from './export-dates.ts';
import { notesOf, webAddressOf } from './export-notes.ts';
import { latexField, latexText, latexTitle } from './latex-text.ts';
import { type Fields, printEntry } from './print-bibliography.ts';
import { publicEntries } from './public-entry.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Fields of BibLaTeX that BibTeX passes over, and that pandoc, Zotero and others read from it all the same. */
const beyondBibtex = [
  'translator',
  'bookauthor',
  'shorttitle',
  'origtitle',
  'origdate',
  'origpublisher',
  'origlocation',
  'eventtitle',
  'eventdate',
  'venue',
  'pubstate',
  'version',
  'pagetotal',
  'volumes',
  'abstract',
  'keywords',
];

/** References in BibTeX, each under the key that it has among all of the documentary. */
export function bibtex(documentary: Documentary, references: readonly Reference[]): string {
  const all = printedReferences(documentary);
  return references.map(({ number }) => all[number - 1]).join('\n');
}

const printedReferences = memoize((documentary: Documentary) =>
  printed(publicEntries(documentary), documentary.wording),
);

/** Entries in BibTeX, one after the other. */
export function entriesBibtex(entries: readonly CslEntry[], wording: Wording): string {
  return printed(entries, wording).join('\n');
}

function printed(written: readonly CslEntry[], wording: Wording): string[] {
  const entries = written.map(tidyEntry);
  const more = mapEntries('biblatex', entries);
  return mapEntries('bibtex', entries).map((mapped, index) => {
    const csl = entries[index] as CslEntry;
    // citation-js recognises theses by the English words for two kinds; the field `type` says which it is.
    const type = mapped.type === 'misc' && csl.type === 'thesis' ? 'phdthesis' : mapped.type;
    const entry = { ...mapped, type };
    return printEntry(entry, {
      ...complete(entry, csl, wording),
      ...pick(more[index]?.properties ?? {}, beyondBibtex),
    });
  });
}

/** Puts in what citation-js leaves out though the format can hold it. */
function complete({ type, properties }: MappedEntry, entry: CslEntry, wording: Wording): Fields {
  const { howpublished, month, year, note, ...mapped } = properties;
  const { note: ownNote, annotation } = notesOf(entry, wording);
  const genre = entry.genre === undefined ? '' : latexField(String(entry.genre));
  const typed = type === 'techreport' || type.endsWith('thesis');
  return {
    ...mapped,
    title: latexTitle(entry.title),
    entrysubtype: subtypes[entry.type],
    ...dateFields(entry),
    number: properties['number'] ?? text(entry.number ?? entry['collection-number']),
    howpublished: type === 'misc' ? text(entry['container-title']) : undefined,
    type: typed ? genre : undefined,
    note: [typed ? '' : genre, latexField(String(entry.section ?? '')), latexText(ownNote)]
      .filter(Boolean)
      .join('. '),
    annote: latexText(annotation),
    language: text(entry.language),
    address: properties['address'] ?? text(entry.jurisdiction),
    organization: properties['organization'] ?? text(entry.authority),
    pages: properties['pages'] ?? (entry.page === undefined ? undefined : text(entry.page)),
    langid: babelName(entry.language),
    url: webAddressOf(entry),
    urldate: isoDate(entry.accessed),
  };
}

function pick(fields: Record<string, string>, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : latexField(String(value));
}

/** BibTeX prints its own month names, and knows no field for the day; pandoc and Zotero read `day`. */
function dateFields({ issued }: CslEntry): Fields {
  const [year, month, day] = partialOf(issued)?.split('-') ?? [];
  const name = months[Number(month) - 1];
  return {
    year: year ?? latexText(wordedDate(issued) ?? ''),
    month: name === undefined ? undefined : { macro: name },
    day: day === undefined ? undefined : String(Number(day)),
  };
}
