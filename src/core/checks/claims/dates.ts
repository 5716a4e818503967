import { issueAt } from '../../read/issue.ts';
import { compareDates, earliestYear, partsOf } from '../partial-dates.ts';
import type { Check } from '../rule.ts';

/** A claim dated after the edition, or (a warning: the topic may be old) long before printing. */
export const claimDate: Check = ({ claims, edition }) => {
  if (claims === undefined) return [];
  const last = partsOf(edition);
  return claims.list.flatMap((entry) => {
    const written = entry.fields['date'];
    const date = partsOf(written);
    if (date === undefined) return [];
    const late = last !== undefined && compareDates(date, last) > 0;
    const early = (date[0] ?? 0) < earliestYear;
    if (!late && !early) return [];
    const message = `The claim \`${entry.key}\` is of ${String(written)}, ${late ? `after the edition of ${edition}` : `before the year ${earliestYear}`}`;
    const hint = late
      ? 'Correct the date, or `edition` in documentary.yaml if the account is current to a later day.'
      : 'Is a digit missing?';
    const range = claims.file.rangeOf([...entry.path, 'date']);
    return [issueAt(claims.file, range, 'claim-date', message, hint, late ? 'error' : 'warning')];
  });
};
