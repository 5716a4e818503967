import { type Issue, issueAt } from '../../read/issue.ts';
import type { Check } from '../rule.ts';
import { uncitedEntries } from '../uncited-entries.ts';

/** Up to so many entries are named one by one; more are a library, which one line is enough for. */
const most = 10;

/** Entries that nothing cites. */
export const uncited: Check = (subject) => {
  const { citations } = subject;
  const entries = uncitedEntries(subject).filter(({ key }) => key !== '');
  const [first] = entries;
  if (citations === undefined || first === undefined) return [];
  const { file } = citations;
  const hint = 'What is not cited has no number and is not on the page of references.';
  const report = (path: readonly PropertyKey[], message: string): Issue =>
    issueAt(file, file.rangeOf([...path, 'id']), 'citation-uncited', message, hint, 'warning');
  if (entries.length <= most)
    return entries.map(({ key, path }) => report(path, `\`${key}\` is never cited`));
  const some = entries.slice(0, 3).map(({ key }) => `\`${key}\``);
  const message = `${entries.length} of ${citations.list.length} entries are never cited: ${some.join(', ')} …`;
  return [report(first.path, message)];
};
