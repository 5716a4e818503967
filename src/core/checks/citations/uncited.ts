import { issueAt } from '../../read/issue.ts';
import { nodesOf } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** An entry that nothing cites. Says nothing while a section cannot be read: it may cite the entry. */
export const uncited: Check = ({ sections, citations, content }) => {
  if (citations === undefined || [...content.unreadable].some((name) => name.endsWith('.mdx'))) return [];
  const cited = new Set(
    sections.flatMap((prose) =>
      nodesOf(prose, 'cite').flatMap(({ node }) => node.items.map(({ key }) => key.normalize('NFC'))),
    ),
  );
  return [...citations.byKey.values()]
    .filter(({ key }) => !cited.has(key))
    .map(({ key, path }) =>
      issueAt(
        citations.file,
        citations.file.rangeOf([...path, 'id']),
        'citation-uncited',
        `\`${key}\` is never cited`,
        'Cite it in a section, or leave it: it has no number and is not on the page of references.',
        'warning',
      ),
    );
};
