import type { MappedEntry } from '@citation-js/core';
import { memoize } from '../../core/memoize.ts';
import type { Documentary, Reference } from '../../core/model/documentary.ts';
import { tidyEntry } from '../../core/model/references/tidy-entry.ts';
import type { CslEntry, CslType } from '../../core/read/schemas/citations.ts';
import type { Wording } from '../../translations/wording.ts';
import { babelName } from './babel-name.ts';
import { mapEntries, subtypes } from './bibliography-entry.ts';
import { isoDate, wordedDate } from './export-dates.ts';
import { notesOf, webAddressOf } from './export-notes.ts';
import { latexField, latexText, latexTitle } from './latex-text.ts';
import { type Fields, printEntry } from './print-bibliography.ts';
import { publicEntries } from './public-entry.ts';

/** Types that are part of a larger work. The others name their site or register under `organization`. */
const partTypes = new Set(['inbook', 'incollection', 'inproceedings', 'inreference']);
const articleTypes = new Set(['article', 'review']);

/** CSL types for which citation-js (0.8.2) has one that other readers read as something else, such as music. */
const ownTypes: Partial<Record<CslType, string>> = {
  article: 'unpublished',
  classic: 'book',
  hearing: 'misc',
  interview: 'misc',
  pamphlet: 'booklet',
  regulation: 'legislation',
  speech: 'unpublished',
};

/** Types whose own kind has a field. The others say it in their note. */
const typesWithType = new Set(['booklet', 'misc', 'patent', 'report', 'thesis', 'unpublished']);

/** References in BibLaTeX, each under the key that it has among all of the documentary. */
export function biblatex(documentary: Documentary, references: readonly Reference[]): string {
  const all = printedReferences(documentary);
  return references.map(({ number }) => all[number - 1]).join('\n');
}

const printedReferences = memoize((documentary: Documentary): string[] => {
  const entries = publicEntries(documentary).map(tidyEntry);
  return mapEntries('biblatex', entries).map((mapped, index) => {
    const csl = entries[index] as CslEntry;
    const entry = { ...mapped, type: ownTypes[csl.type] ?? mapped.type };
    return printEntry(entry, complete(entry, csl, documentary.wording));
  });
});

/** Puts in what citation-js leaves out though the format can hold it. */
function complete({ type, properties }: MappedEntry, entry: CslEntry, wording: Wording): Fields {
  const { entrysubtype, booktitle, journaltitle, maintitle, note, type: kind, ...others } = properties;
  const { organization, publisher, ...mapped } = others;
  const { note: ownNote, annotation } = notesOf(entry, wording);
  const genre = entry.genre === undefined ? '' : latexField(String(entry.genre));
  const typed = typesWithType.has(type);
  return {
    ...mapped,
    title: latexTitle(entry.title),
    entrysubtype: subtypes[entry.type],
    // citation-js makes the larger work of one in volumes a `maintitle`, which others read as the title.
    booktitle: partTypes.has(type) ? text(entry['container-title']) : undefined,
    journaltitle: articleTypes.has(type) ? text(entry['container-title']) : undefined,
    organization: organizationOf(type, properties, entry),
    publisher: publisher ?? (organization === undefined ? undefined : text(entry.publisher)),
    number: properties['number'] ?? text(entry.number),
    date: isoDate(entry.issued),
    type: typed ? genre || kind : undefined,
    // A date in words is none to biber, which leaves it out.
    note: [
      typed ? '' : genre,
      latexField(String(entry.section ?? '')),
      latexText(isoDate(entry.issued) === undefined ? (wordedDate(entry.issued) ?? '') : ''),
      latexText(ownNote),
    ]
      .filter(Boolean)
      .join('. '),
    annotation: latexText(annotation),
    language: text(entry.language),
    location: properties['location'] ?? text(entry.jurisdiction),
    langid: babelName(entry.language),
    url: webAddressOf(entry),
    urldate: isoDate(entry.accessed),
  };
}

/** The site, register or body behind a work which is no part of a larger one. */
function organizationOf(
  type: string,
  { organization }: MappedEntry['properties'],
  entry: CslEntry,
): string | undefined {
  if (partTypes.has(type) || articleTypes.has(type)) return organization;
  const container = text(entry['container-title']);
  // citation-js names the publisher of a site as the body behind it; the site itself is nearer.
  const names = [container === undefined ? organization : undefined, container, text(entry.authority)];
  const distinct = new Set(names.filter((name) => name !== undefined && name !== ''));
  return [...distinct].map((name) => (name?.includes(' and ') ? `{${name}}` : name)).join(' and ');
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : latexField(String(value));
}
