import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, type Suggest, suggester } from '../../read/nearest.ts';
import { idsIn, type ListedId } from '../entry-lists.ts';
import { compareDates, partsOf } from '../partial-dates.ts';
import type { Check } from '../rule.ts';
import type { Entries, Entry } from '../subject.ts';

/** Relations to claims that do not exist, to the claim itself, or of both kinds to one claim. */
export const claimRelation: Check = ({ claims }) => {
  if (claims === undefined) return [];
  const suggest = suggester(claims.byKey.keys());
  return claims.list.flatMap((entry) => {
    const disputed = new Set(idsIn(entry, 'disputes').map(({ id }) => id));
    return [
      ...idsIn(entry, 'disputes').flatMap((target) => faults(claims, entry, target, 'disputes', suggest)),
      ...idsIn(entry, 'supports').flatMap((target) => [
        ...faults(claims, entry, target, 'supports', suggest),
        ...(disputed.has(target.id) && target.id !== entry.key ? [both(claims, entry, target)] : []),
      ]),
    ];
  });
};

function faults(
  claims: Entries,
  { key }: Entry,
  { id, path }: ListedId,
  verb: string,
  suggest: Suggest,
): Issue[] {
  const report = (message: string, hint: string) =>
    issueAt(claims.file, claims.file.rangeOf(path), 'claim-relation', message, hint);
  if (id === key) return [report(`The claim \`${id}\` ${verb} itself`, 'Take it out.')];
  if (claims.byKey.has(id)) return [];
  const hint = didYouMean(id, suggest, 'Name a claim of this register.', key);
  return [report(`Unknown claim \`${id}\``, hint)];
}

function both({ file }: Entries, { key }: Entry, { id, path }: ListedId): Issue {
  const message = `The claim \`${key}\` both disputes and supports \`${id}\``;
  return issueAt(file, file.rangeOf(path), 'claim-relation', message, 'Keep one of the two.');
}

/** An answer dated before what it answers. */
export const claimReplyDate: Check = ({ claims }) => {
  if (claims === undefined) return [];
  return claims.list.flatMap((entry) => {
    const said = partsOf(entry.fields['date']);
    if (said === undefined) return [];
    return idsIn(entry, 'disputes').flatMap(({ id }) => {
      const answered = partsOf(claims.byKey.get(id)?.fields['date']);
      if (answered === undefined || compareDates(said, answered) >= 0) return [];
      const { date } = entry.fields;
      const before = String(claims.byKey.get(id)?.fields['date']);
      const message = `The claim \`${entry.key}\` (${String(date)}) answers \`${id}\`, which is later (${before})`;
      const hint = 'Correct a date or leave it out, or write the relation on the later claim.';
      const range = claims.file.rangeOf([...entry.path, 'date']);
      return [issueAt(claims.file, range, 'claim-reply-date', message, hint, 'warning')];
    });
  });
};
