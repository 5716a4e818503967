import { decode } from '../../model/addresses.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { isTaken } from '../prose/site-places.ts';
import type { Check } from '../rule.ts';

/** Folders and files of the site that no link may lead to, beside those that are known by name. */
const ownFolder = /^\/(?:data|pictures|icons|media|pagefind|fonts|_astro)(?:\/|$)/;
const ownFile =
  /^\/(?:sitemap-[^/]+|sw\.js|favicon\.(?:ico|svg)|apple-touch-icon\.png|manifest\.webmanifest|_headers|_redirects|404)$/;

/** A former address at which this site has a page: the redirect would take its place. */
export const aliasTaken: Check = (subject) => {
  const { documentary } = subject.content;
  return (documentary?.settings.aliases ?? []).flatMap((alias, index): Issue[] => {
    const path = decode(alias);
    const own = isTaken(subject, path) || ownFolder.test(path) || ownFile.test(path);
    if (documentary === undefined || !own) return [];
    const range = documentary.file.rangeOf(['aliases', index]);
    const message = `The former address \`${alias}\` is a page of this site`;
    return [issueAt(documentary.file, range, 'alias-taken', message, 'Take it out, or rename the page.')];
  });
};
