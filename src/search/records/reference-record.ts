import { fragment, referenceId } from '../../model/addresses.ts';
import { formatCslDate, partialOf } from '../../model/csl-dates.ts';
import type { Documentary, Reference } from '../../model/documentary.ts';
import { withoutMarkup } from '../../model/rich-text.ts';
import { type CslName, nameFields } from '../../read/schemas/citations.ts';
import type { CarriedData } from '../result-data.ts';
import { dateKey, joinFields, type SearchRecord } from './record.ts';

/** A numbered reference as a record of its own, which leads to its entry in the list of references. */
export function referenceRecord(documentary: Documentary, reference: Reference): SearchRecord {
  const { addresses, wording } = documentary;
  const { entry } = reference;
  const title = withoutMarkup(entry.title);
  const translation = entry.custom?.translation?.title ?? '';
  const byline = bylineOf(documentary, reference);
  return {
    url: addresses.path('references/') + fragment(referenceId(reference.key)),
    content: joinFields(
      [title, translation, byline, languageWords(documentary, reference)],
      wording.language,
    ),
    meta: { title, data: JSON.stringify(referenceData(reference)) },
    filters: filtersOf(reference),
    sort: {
      date: dateKey(partialOf(entry.issued)),
      place: String(1e12 + reference.number),
      references: '0',
    },
  };
}

function referenceData({ number, entry }: Reference): CarriedData {
  return { n: [number], ...(entry.language !== undefined && { l: String(entry.language) }) };
}

/** Authors, publisher and date in one line. */
function bylineOf({ wording }: Documentary, { entry }: Reference): string {
  const names = nameFields.flatMap((field) => (entry[field] ?? []).map(nameOf));
  const parts = [
    ...new Set(names),
    entry['container-title'],
    entry.publisher,
    formatCslDate(entry.issued, wording),
  ];
  return parts
    .flatMap((part) => (part === undefined || part === '' ? [] : withoutMarkup(String(part))))
    .join(', ');
}

function nameOf(name: CslName): string {
  const parts = [
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family,
    name.suffix,
  ];
  return name.literal ?? parts.filter(Boolean).join(' ');
}

function languageWords({ wording }: Documentary, { entry }: Reference): string {
  const type = wording(`type.${entry.type}`);
  if (entry.language === undefined || String(entry.language) === wording.language) return type;
  return `${type}, ${wording.languageName(String(entry.language))}`;
}

function filtersOf({ entry, marks }: Reference): SearchRecord['filters'] {
  const year = partialOf(entry.issued)?.slice(0, 4);
  return {
    type: ['reference'],
    section: [...new Set(marks.map(({ section }) => section.slug))],
    ...(year !== undefined && { year: [year] }),
  };
}
