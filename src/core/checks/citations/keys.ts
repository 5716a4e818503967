import { type Issue, issueAt } from '../../read/issue.ts';
import type { Check } from '../rule.ts';
import type { Entries, Entry } from '../subject.ts';

/** Two entries with one id. */
export const duplicateKey: Check = ({ citations }) => {
  if (citations === undefined) return [];
  return citations.list.flatMap((entry) => {
    const first = citations.byKey.get(entry.key);
    if (first === undefined || first === entry) return [];
    const hint = 'Give one of them another id, or take it out.';
    return [atKey(citations, entry, 'citation-duplicate', `The id \`${entry.key}\` is taken`, first, hint)];
  });
};

/** Two ids that differ only in capitals: other tools take them for one. */
export const keyCase: Check = ({ citations }) => {
  if (citations === undefined) return [];
  const firsts = new Map<string, Entry>();
  return [...citations.byKey.values()].flatMap((entry) => {
    const folded = entry.key.toLowerCase();
    const first = firsts.get(folded);
    if (first === undefined) firsts.set(folded, entry);
    if (first === undefined) return [];
    const message = `The id \`${entry.key}\` differs from \`${first.key}\` only in capitals`;
    return [atKey(citations, entry, 'citation-key-case', message, first, 'Give one of them another id.')];
  });
};

/** White space or `%` in an id. */
export const badKey: Check = ({ citations }) => {
  if (citations === undefined) return [];
  return citations.list
    .filter(({ key }) => /[\s%]/.test(key))
    .map((entry) =>
      issueAt(
        citations.file,
        citations.file.rangeOf([...entry.path, 'id']),
        'citation-key',
        `The id \`${entry.key}\` holds white space or %`,
        'Use letters, digits and hyphens, as in smith2019clocks.',
      ),
    );
};

function atKey(
  { file }: Entries,
  entry: Entry,
  rule: string,
  message: string,
  first: Entry,
  hint: string,
): Issue {
  const { line } = file.pointAt(file.rangeOf([...first.path, 'id']).start);
  return issueAt(file, file.rangeOf([...entry.path, 'id']), rule, `${message} (line ${line})`, hint);
}
