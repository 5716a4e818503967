import type { MappedEntry } from '@citation-js/core';
import type { Wording } from '../interface/wording.ts';
import type { Documentary, Reference } from '../model/documentary.ts';
import type { CslEntry } from '../read/schemas/citations.ts';
import { remembered } from '../remembered.ts';
import { babelName } from './babel-name.ts';
import { mapEntries } from './bibliography-entry.ts';
import { isoDate, wordedDate } from './export-dates.ts';
import { notesOf, webAddressOf } from './export-notes.ts';
import { latexField, latexText, latexTitle } from './latex-text.ts';
import { type Fields, printEntry } from './print-bibliography.ts';

/** Types that stand in a larger work. The others name their site or register under `organization`. */
const partTypes = new Set(['inbook', 'incollection', 'inproceedings', 'inreference']);

/** How pandoc and styles tell articles apart. */
const subtypes: Record<string, string> = { 'article-newspaper': 'newspaper', 'article-magazine': 'magazine' };

/** References in BibLaTeX, each under the key that it has among all of the documentary. */
export function biblatex(documentary: Documentary, references: readonly Reference[]): string {
  const all = printedReferences(documentary);
  return references.map(({ number }) => all[number - 1]).join('\n');
}

const printedReferences = remembered(({ references, wording }: Documentary): string[] => {
  const entries = references.map(({ entry }) => entry);
  return mapEntries('biblatex', entries).map((entry, index) =>
    printEntry(entry, complete(entry, entries[index] as CslEntry, wording)),
  );
});

/** Puts in what citation-js leaves out though the format can hold it. */
function complete({ type, properties }: MappedEntry, entry: CslEntry, wording: Wording): Fields {
  const { entrysubtype, booktitle, note, ...mapped } = properties;
  const { note: ownNote, annotation } = notesOf(entry, wording);
  const genre = entry.genre === undefined ? '' : latexField(String(entry.genre));
  const date = isoDate(entry.issued);
  return {
    ...mapped,
    title: latexTitle(entry.title),
    entrysubtype: subtypes[entry.type],
    booktitle: partTypes.has(type) ? booktitle : undefined,
    organization: organizationOf(type, properties, entry),
    number: properties['number'] ?? text(entry.number),
    date,
    year: date === undefined ? latexText(wordedDate(entry.issued) ?? '') : undefined,
    type: type === 'report' || type === 'thesis' ? (mapped['type'] ?? genre) : undefined,
    note: [type === 'report' || type === 'thesis' ? '' : genre, latexText(ownNote)]
      .filter(Boolean)
      .join('. '),
    annotation: latexText(annotation),
    language: text(entry.language),
    langid: babelName(entry.language),
    url: webAddressOf(entry),
    urldate: isoDate(entry.accessed),
  };
}

function organizationOf(
  type: string,
  { organization, booktitle }: MappedEntry['properties'],
  entry: CslEntry,
): string | undefined {
  if (partTypes.has(type) || type === 'article') return organization;
  const names = [organization, booktitle && text(entry['container-title']), text(entry.authority)];
  return names.flatMap((name) => (name ? [name.includes(' and ') ? `{${name}}` : name] : [])).join(' and ');
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : latexField(String(value));
}
