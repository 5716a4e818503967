import { issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { nodesOf } from '../nodes.ts';
import type { Check } from '../rule.ts';
import { knownStart } from './known-start.ts';

/** `[@key]` where no entry has the key. */
export const unknownKey: Check = ({ sections, citations }) => {
  if (citations === undefined) return [];
  const suggest = suggester(citations.byKey.keys());
  const hintFor = (key: string) => {
    const start = knownStart(key, citations);
    if (start !== undefined)
      return `Put a space after \`${start}\`: what follows it is read as part of the key.`;
    return didYouMean(key, suggest, 'Add an entry with this id to citations.json.');
  };
  return sections.flatMap((prose) =>
    nodesOf(prose, 'cite')
      .flatMap(({ node }) => node.items)
      .filter(({ key }) => !citations.byKey.has(key.normalize('NFC')))
      .map(({ key, range }) =>
        issueAt(prose.file, range, 'citation-unknown-key', `Unknown citation key \`${key}\``, hintFor(key)),
      ),
  );
};
