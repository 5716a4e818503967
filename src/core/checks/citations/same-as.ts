import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import type { Check } from '../rule.ts';
import { type Entries, placeOf } from '../subject.ts';
import { declared } from './same-source.ts';

/** `sameAs` that names no entry, or leads back to its own. */
export const sameAs: Check = ({ citations }) => {
  if (citations === undefined) return [];
  const suggest = suggester(citations.byKey.keys());
  const circle = circles(citations);
  return citations.list.flatMap((entry): Issue[] => {
    const key = declared(entry);
    if (key === undefined) return [];
    const { file, range } = placeOf(citations, entry, ['custom', 'sameAs']);
    const report = (message: string, hint: string) => issueAt(file, range, 'citation-same-as', message, hint);
    if (!citations.byKey.has(key)) {
      const hint = didYouMean(key, suggest, 'Name the id of another entry.', entry.key);
      return [report(`\`sameAs\` names the unknown key \`${key}\``, hint)];
    }
    if (!circle.has(entry.key)) return [];
    const message =
      key === entry.key
        ? `\`${key}\` is declared the same as itself`
        : `\`${entry.key}\` and \`${key}\` declare each other`;
    return [report(message, 'Only the later entry names the earlier one.')];
  });
};

/** The keys of entries whose declarations go round in a circle. Each declaration is followed once. */
function circles({ byKey }: Entries): Set<string> {
  const followed = new Set<string>();
  const inCircle = new Set<string>();
  for (const start of byKey.keys()) {
    const way = new Set<string>();
    let key: string | undefined = start;
    while (key !== undefined && !way.has(key) && !followed.has(key)) {
      way.add(key);
      followed.add(key);
      const entry = byKey.get(key);
      key = entry && declared(entry);
    }
    const walked = [...way];
    for (const member of walked.slice(
      key !== undefined && way.has(key) ? walked.indexOf(key) : walked.length,
    ))
      inCircle.add(member);
  }
  return inCircle;
}
