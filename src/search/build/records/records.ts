import type { Documentary } from '../../../core/model/documentary.ts';
import { claimRecord } from './claim-record.ts';
import { glossaryPages } from './glossary-page.ts';
import { fieldSeparator, type SearchPage, type SearchRecord, shownSeparator } from './record.ts';
import { referenceRecord } from './reference-record.ts';
import { sectionPage } from './section-record.ts';

/** All that can be found: sections and the glossary as pages, claims and references as records of their own. */
export interface SearchRecords {
  pages: SearchPage[];
  records: SearchRecord[];
}

/** The records of a documentary, in the order of the account. */
export function searchRecords(documentary: Documentary): SearchRecords {
  const { sections, claims, references } = documentary;
  return {
    pages: [...sections.map((section) => sectionPage(documentary, section)), ...glossaryPages(documentary)],
    records: [
      ...claims.map((claim) => claimRecord(documentary, claim)),
      ...references.map((reference) => referenceRecord(documentary, reference)),
    ],
  };
}

/** The words of all records, without what is added only for finding. */
export function textsOf({ pages, records }: SearchRecords): string[] {
  return [...pages.map(({ text }) => text), ...records.map(({ content }) => withoutPieces(content))];
}

function withoutPieces(content: string): string {
  return content.slice(0, content.lastIndexOf(fieldSeparator)).replaceAll(shownSeparator, fieldSeparator);
}
