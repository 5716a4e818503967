import { visit } from 'unist-util-visit';
import { memoize } from '../../memoize.ts';
import type { Documentary, Reference, Section } from '../documentary.ts';
import { inPages, pageAddress, pageNumbers } from './pages.ts';

/** What one page of the whole account shows. */
export interface ReadPage {
  sections: Section[];
  references: Reference[];
}

/** What the account has at most, in bytes of HTML as estimated, to be on one page. */
const mostOnOne = 400_000;

/**
 * The whole account in pages. A short one is on one page; of a long one the first page holds the
 * contents alone, and sections and references follow on the others, in order.
 */
export const readPages = memoize(({ sections, references }: Documentary): ReadPage[] => {
  const entries = [
    ...sections.map((section) => ({ section })),
    ...references.map((reference) => ({ reference })),
  ];
  const sizeOf = (entry: (typeof entries)[number]) =>
    'section' in entry ? sectionSize(entry.section) : referenceSize(entry.reference);
  const isLong = entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > mostOnOne;
  const pages = (isLong ? inPages(entries, sizeOf) : [entries]).map((page) => ({
    sections: page.flatMap((entry) => ('section' in entry ? [entry.section] : [])),
    references: page.flatMap((entry) => ('reference' in entry ? [entry.reference] : [])),
  }));
  return pages.length === 1 ? pages : [{ sections: [], references: [] }, ...pages];
});

/**
 * The address of the page of the whole account that holds a section or reference, as seen from another:
 * empty where both are on one page.
 */
export function partAddress(
  documentary: Documentary,
  from: Section | Reference | undefined,
  to: Section | Reference,
): string {
  const pages = pagesByEntry(documentary);
  const page = pages.get(to) ?? 1;
  if (page === (from === undefined ? 1 : (pages.get(from) ?? 1))) return '';
  return pageAddress(documentary.addresses.path('read/'), page);
}

const pagesByEntry = memoize((documentary: Documentary) => {
  const pages = readPages(documentary).map(({ sections, references }) => [...sections, ...references]);
  return pageNumbers(pages, (entry) => entry);
});

/** About how many bytes of HTML a section has: formulas and code come to much more than was typed. */
function sectionSize({ source, marks, spans }: Section): number {
  let more = 0;
  visit(source.tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') more += 300 + 25 * node.value.length;
    else if (node.type === 'code') more += 4 * node.value.length;
    else more += 20;
  });
  return source.file.text.length + more + 170 * marks.length + 300 * spans.length;
}

/** The same for a reference, whose entry is shorter here than in the list of all. */
function referenceSize({ marks }: Reference): number {
  return 1_200 + 130 * marks.length;
}
