import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import type { Check } from '../rule.ts';

/** A key of `sources.yaml` that no citation has. */
export const sourceKey: Check = ({ citations, content: { sources } }) => {
  if (sources === undefined || citations === undefined) return [];
  const suggest = suggester(citations.byKey.keys());
  return [...sources.entries.keys()].flatMap((key): Issue[] => {
    if (citations.byKey.has(key)) return [];
    const hint = didYouMean(key, suggest, 'Take it out, or add the entry to the citations.');
    const range = sources.file.rangeOf([key], 'key');
    return [issueAt(sources.file, range, 'source-key', `No citation has the key \`${key}\``, hint)];
  });
};
