import { issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import type { Check } from '../rule.ts';
import type { Entries } from '../subject.ts';

/** A party that belongs to one that is not there, or in the end to itself. */
export const partyOf: Check = ({ parties }) => {
  if (parties === undefined) return [];
  const suggest = suggester(parties.byKey.keys());
  return parties.list.flatMap(({ key, path, fields }) => {
    const whole = fields['of'];
    if (typeof whole !== 'string') return [];
    const range = parties.file.rangeOf([...path, 'of']);
    const report = (message: string, hint: string) => [
      issueAt(parties.file, range, 'party-of', message, hint),
    ];
    if (!parties.byKey.has(whole)) {
      return report(
        `Unknown party \`${whole}\``,
        didYouMean(whole, suggest, 'Add it, or take `of` out.', key),
      );
    }
    if (!belongsToItself(parties, key)) return [];
    const message =
      whole === key ? `\`${key}\` belongs to itself` : `\`${key}\` belongs to itself through \`${whole}\``;
    return report(message, 'Take out the `of` that leads back.');
  });
};

function belongsToItself({ byKey }: Entries, start: string): boolean {
  const seen = new Set<string>();
  for (let key: unknown = start; typeof key === 'string' && !seen.has(key); ) {
    seen.add(key);
    key = byKey.get(key)?.fields['of'];
    if (key === start) return true;
  }
  return false;
}
