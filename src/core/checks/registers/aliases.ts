import { decode } from '../../model/addresses.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { isTaken } from '../prose/site-places.ts';
import type { Check } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** First steps of addresses that belong to the site: what a build writes, or hosts and browsers look for. */
const ownFolder = /^(?:data|pictures|icons|media|pagefind|fonts|_astro|dialogs|fact-check)$/i;
const ownFile =
  /^(?:sitemap-.*|sw\.js|favicon\.(?:ico|svg)|apple-touch-icon\.png|manifest\.webmanifest|(?:print|notes)\.css|feed\.xml|llms\.txt|licences\.txt|robots\.txt|documentary\.pdf|_headers|_redirects|404|404\.html|index\.html)$/i;

/** The further pages of a long list. */
const listPage =
  /^(?:claims|references|exchanges|weak-spots|timeline|positions|parties(?:\/[^/]+)?|changes|terms|read)\/\d+\/index\.html$/;

/** A former address whose redirect would take the place of a page or file, or of another redirect. */
export const aliasTaken: Check = (subject) => {
  const { documentary } = subject.content;
  if (documentary === undefined) return [];
  const files = documentary.settings.aliases.map(fileOf);
  return documentary.settings.aliases.flatMap((alias, index): Issue[] => {
    const message = faultOf(subject, alias, files.slice(0, index), files[index] ?? '');
    if (message === undefined) return [];
    const range = documentary.file.rangeOf(['aliases', index]);
    return [issueAt(documentary.file, range, 'alias-taken', message, 'Take it out, or rename the page.')];
  });
};

function faultOf(
  subject: Subject,
  alias: string,
  before: readonly string[],
  file: string,
): string | undefined {
  const steps = file.split('/');
  const [first = ''] = steps;
  const isOwn =
    isTaken(subject, `/${file}`) ||
    steps.slice(0, -1).includes('index.html') ||
    ownFolder.test(first) ||
    ownFile.test(first) ||
    listPage.test(file) ||
    subject.sections.some(({ slug }) => first === `${slug}.md`);
  if (isOwn) return `The former address \`${alias}\` is a page of this site`;
  const isDouble = before.some(
    (other) => other === file || other.startsWith(`${file}/`) || file.startsWith(`${other}/`),
  );
  return isDouble ? `The former address \`${alias}\` is in the way of another one` : undefined;
}

/** The page that a host shows at the address. */
function fileOf(alias: string): string {
  const steps = decode(alias).split('/').filter(Boolean);
  if (steps.at(-1) === 'index.html') steps.pop();
  const isFile = !alias.endsWith('/') && /\.html?$/.test(steps.at(-1) ?? '');
  return [...steps, ...(isFile ? [] : ['index.html'])].join('/');
}
