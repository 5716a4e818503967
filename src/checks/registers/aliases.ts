import { issueAt } from '../../read/issue.ts';
import { builtPages } from '../prose/site-places.ts';
import type { Check } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** Folders and files of the site that are no pages. */
const ownFolder = /^\/(?:data|pictures|icons|media|pagefind|_astro)(?:\/|$)/;
const ownFile =
  /^\/(?:feed\.xml|llms\.txt|licences\.txt|robots\.txt|sitemap-[^/]+|sw\.js|favicon\.(?:ico|svg)|apple-touch-icon\.png|manifest\.webmanifest|_headers|_redirects|404(?:\.html)?)$/;

/** A former address that is an address of the site now: its page would be overwritten by the redirect. */
export const aliasAddress: Check = (subject) => {
  const file = subject.content.files.get('documentary.yaml');
  const aliases = subject.documentary?.settings.aliases ?? [];
  if (file === undefined) return [];
  const isTaken = taken(subject);
  return aliases.flatMap((alias, index) => {
    if (!isTaken(decodeURI(alias))) return [];
    const message = `The address \`${alias}\` is one of the site's own`;
    const hint = 'Aliases are former addresses; take it out.';
    return [issueAt(file, file.rangeOf(['aliases', index]), 'alias-address', message, hint)];
  });
};

function taken(subject: Subject): (path: string) => boolean {
  const pages = new Set(builtPages(subject));
  const texts = new Set(subject.sections.map(({ slug }) => `/${slug}.md`));
  return (path) =>
    pages.has(`${path.replace(/\/(?:index\.html)?$/, '')}/`) ||
    texts.has(path) ||
    ownFolder.test(path) ||
    ownFile.test(path);
}
