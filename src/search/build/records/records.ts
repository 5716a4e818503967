import type { Documentary } from '../../../core/model/documentary.ts';
import { claimContexts, contextOf } from './claim-context.ts';
import { claimRecord } from './claim-record.ts';
import type { SearchPage, SearchRecord } from './record.ts';
import { referenceRecord } from './reference-record.ts';
import { sectionPage } from './section-record.ts';

/** All that can be found: sections as pages, claims and references as records of their own. */
export interface SearchRecords {
  pages: SearchPage[];
  records: SearchRecord[];
}

/** The records of a documentary, in the order of the account. */
export function searchRecords(documentary: Documentary): SearchRecords {
  const { sections, claims, references, wording } = documentary;
  const contexts = new Map(sections.flatMap((section) => [...claimContexts(section, wording.language)]));
  return {
    pages: sections.map((section) => sectionPage(documentary, section)),
    records: [
      ...claims.map((claim) => claimRecord(documentary, claim, contextOf(claim, contexts))),
      ...references.map((reference) => referenceRecord(documentary, reference)),
    ],
  };
}
