import type { Nodes } from 'mdast';
import type { Documentary, Section } from '../../model/documentary.ts';
import { claimIdOf } from '../../model/read-prose.ts';
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
  const headings = new Map(documentary.sections.flatMap((section) => [...headingsOfClaims(section)]));
  return {
    pages: documentary.sections.map((section) => sectionPage(documentary, section)),
    records: [
      ...documentary.claims.map((claim) => claimRecord(documentary, claim, headings.get(claim.id) ?? '')),
      ...documentary.references.map((reference) => referenceRecord(documentary, reference)),
    ],
  };
}

/** The heading that each claim of a section stands under. */
function headingsOfClaims(section: Section): Map<string, string> {
  const found = new Map<string, string>();
  const headings = section.headings[Symbol.iterator]();
  let heading = '';
  const walk = (node: Nodes) => {
    if (node.type === 'heading') heading = headings.next().value?.text ?? heading;
    if (node.type === 'mdxJsxTextElement' && node.name === 'Claim') found.set(claimIdOf(node), heading);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(section.source.tree);
  return found;
}
