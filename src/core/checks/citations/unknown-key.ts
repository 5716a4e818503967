import { issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { nodesOf } from '../nodes.ts';
import { isQuartoReference } from '../prose/notation/foreign-notation.ts';
import type { Check } from '../rule.ts';
import { leadingKey } from './leading-key.ts';

/** `[@key]` or `@key` where no entry has the key. */
export const unknownKey: Check = ({ sections, citations }) => {
  if (citations === undefined) return [];
  const suggest = suggester(citations.byKey.keys());
  const hintFor = (key: string) => {
    const start = leadingKey(key, citations);
    if (start !== undefined)
      return `Put a space after \`${start}\`: what follows it is read as part of the key.`;
    return didYouMean(key, suggest, 'Add an entry with this id to citations.json.');
  };
  return sections.flatMap((prose) =>
    nodesOf(prose, 'cite').flatMap(({ node: { items, narrative } }) =>
      items
        // `foreign-notation` says what to write in the place of Quarto's.
        .filter(({ key }) => !citations.byKey.has(key.normalize('NFC')) && !isQuartoReference(key))
        .map(({ key, range }, index) => {
          const asText = narrative && index === 0 ? ` If it is meant as text, write \\@${key}.` : '';
          const message = `Unknown citation key \`${key}\``;
          return issueAt(prose.file, range, 'citation-unknown-key', message, hintFor(key) + asText);
        }),
    ),
  );
};
