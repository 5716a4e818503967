import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import type { Check } from '../rule.ts';
import type { Entries, Entry } from '../subject.ts';
import { declared } from './same-source.ts';

/** `sameAs` that names no entry, or leads back to its own. */
export const sameAs: Check = ({ citations }) => {
  if (citations === undefined) return [];
  const suggest = suggester(citations.byKey.keys());
  return citations.list.flatMap((entry): Issue[] => {
    const key = declared(entry);
    if (key === undefined) return [];
    const range = citations.file.rangeOf([...entry.path, 'custom', 'sameAs']);
    const report = (message: string, hint: string) =>
      issueAt(citations.file, range, 'citation-same-as', message, hint);
    if (!citations.byKey.has(key)) {
      const hint = didYouMean(key, suggest, 'Name the id of another entry.');
      return [report(`\`sameAs\` names the unknown key \`${key}\``, hint)];
    }
    if (!leadsBack(citations, entry)) return [];
    const message =
      key === entry.key
        ? `\`${key}\` is declared the same as itself`
        : `\`${entry.key}\` and \`${key}\` declare each other`;
    return [report(message, 'Only the later entry names the earlier one.')];
  });
};

function leadsBack({ byKey }: Entries, entry: Entry): boolean {
  const seen = new Set<string>();
  let key = declared(entry);
  while (key !== undefined && key !== entry.key && !seen.has(key)) {
    seen.add(key);
    const next = byKey.get(key);
    key = next && declared(next);
  }
  return key === entry.key;
}
