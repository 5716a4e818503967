import { type Issue, issueAt } from '../../read/issue.ts';
import { decode } from '../prose/images.ts';
import { isTaken } from '../prose/site-places.ts';
import type { Check } from '../rule.ts';

/** A former address at which this site has a page: the redirect would take its place. */
export const aliasTaken: Check = (subject) => {
  const { documentary } = subject.content;
  return (documentary?.settings.aliases ?? []).flatMap((alias, index): Issue[] => {
    if (documentary === undefined || !isTaken(subject, decode(alias))) return [];
    const range = documentary.file.rangeOf(['aliases', index]);
    const message = `The former address \`${alias}\` is a page of this site`;
    return [issueAt(documentary.file, range, 'alias-taken', message, 'Take it out, or rename the page.')];
  });
};
