import type { Documentary, Reference } from '../../../core/model/documentary.ts';
import { facetsOfReference } from '../../../core/model/facets/facet-values.ts';
import { referenceAddress } from '../../../core/model/lists/reference-pages.ts';
import { exportNames, nameInOrder } from '../../../core/model/references/author-names.ts';
import { formatCslDate, partialOf } from '../../../core/model/references/csl-dates.ts';
import { withoutMarkup } from '../../../core/model/references/rich-text.ts';
import { nameFields } from '../../../core/read/schemas/citations.ts';
import { dateKey, joinFields, type SearchRecord, shownPart } from './record.ts';

/** A numbered reference as a record of its own, which leads to its entry in the list of references. */
export function referenceRecord(documentary: Documentary, reference: Reference): SearchRecord {
  const { wording } = documentary;
  const { entry } = reference;
  const title = withoutMarkup(entry.title);
  const translation = entry.custom?.translation?.title ?? '';
  const byline = bylineOf(documentary, reference);
  return {
    url: referenceAddress(documentary, reference),
    content: joinFields(
      [title, translation, byline, shownPart(`[${reference.number}]`, [kindWords(documentary, reference)])],
      wording.language,
    ),
    meta: { title, ...(isForeign(documentary, reference) && { language: String(entry.language) }) },
    facets: facetsOfReference(reference),
    order: { date: dateKey(partialOf(entry.issued)), place: 1e12 + reference.number, references: 0 },
  };
}

/** Authors, publisher and date in one line. */
function bylineOf({ wording }: Documentary, { entry }: Reference): string {
  const names = nameFields.flatMap((field) => exportNames(entry[field]).map(nameInOrder));
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

/** What it is, and in which language where that is not the documentary's own. */
function kindWords(documentary: Documentary, reference: Reference): string {
  const { wording } = documentary;
  const type = wording(`type.${reference.entry.type}`);
  return isForeign(documentary, reference)
    ? `${type}, ${wording.languageName(String(reference.entry.language))}`
    : type;
}

function isForeign({ wording }: Documentary, { entry }: Reference): boolean {
  return entry.language !== undefined && String(entry.language) !== wording.language;
}
