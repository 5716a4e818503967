import { claimId, markId, referenceId } from '../../model/addresses.ts';
import { siteParts } from '../../model/site-parts.ts';
import { claimsIn } from '../claims/claim-nodes.ts';
import { isJsx, nodesOf } from '../nodes.ts';
import type { Prose, Subject } from '../subject.ts';
import { attributeText } from './images.ts';

/** The pages of the site, and what can be pointed at on them. */
export interface SitePlaces {
  pages: ReadonlySet<string>;
  has(page: string): boolean;
  /** `undefined` where a page's anchors are not known here. */
  anchorsOf(page: string): ReadonlySet<string> | undefined;
}

/** Files and folders that the build writes beside the pages. */
const written = /^\/(?:data\/[\w.-]+|data\/sections\/[\w.-]+|feed\.xml|llms\.txt|robots\.txt|sitemap-index\.xml|404\.html|documentary\.pdf)$/;

/** What this documentary's site will have. */
export function sitePlaces(subject: Subject): SitePlaces {
  const pages = new Set(['/', '/search/', '/read/', '/about/', ...partPages(subject), ...entryPages(subject)]);
  for (const { slug } of subject.sections) pages.add(`/${slug}/`);
  for (const alias of subject.documentary?.settings.aliases ?? []) pages.add(alias);
  const anchors = new Map<string, ReadonlySet<string>>();
  return {
    pages,
    has: (page) => pages.has(page) || written.test(page) || subject.content.media.has(page.slice(1)),
    anchorsOf(page) {
      const prose = subject.sections.find(({ slug }) => page === `/${slug}/`);
      if (prose === undefined || !prose.parsed) return undefined;
      const known = anchors.get(page) ?? anchorsIn(prose);
      anchors.set(page, known);
      return known;
    },
  };
}

/** The pages with content of their own; all there can be while the settings are unreadable. */
function partPages({ documentary }: Subject): string[] {
  if (documentary === undefined) {
    return ['claims', 'timeline', 'positions', 'parties', 'references', 'changes'].map((part) => `/${part}/`);
  }
  return [
    ...siteParts(documentary).map(({ path }) => `/${path}`),
    ...(documentary.changes.length > 0 ? ['/changes/'] : []),
    ...(documentary.claims.length > 0 ? ['/exchanges/', '/weak-spots/'] : []),
  ];
}

function entryPages({ claims, parties }: Subject): string[] {
  return [
    ...(claims?.list ?? []).map(({ key }) => `/claims/${key}/`),
    ...(parties?.list ?? []).map(({ key }) => `/parties/${key}/`),
  ];
}

function anchorsIn(prose: Prose): Set<string> {
  const anchors = new Set(['content', 'references', ...prose.headings.map(({ id }) => id)]);
  for (const { id } of claimsIn([prose])) anchors.add(claimId(id));
  const uses = new Map<string, number>();
  for (const { key } of nodesOf(prose, 'cite').flatMap(({ node }) => node.items)) {
    const use = (uses.get(key) ?? 0) + 1;
    uses.set(key, use);
    anchors.add(referenceId(key)).add(markId(key, use));
  }
  for (const [index] of nodesOf(prose, 'paragraph').entries()) anchors.add(`p.${index + 1}`);
  for (const { node } of prose.nodes) if (isJsx(node)) anchors.add(attributeText(node, 'id') ?? '');
  return anchors;
}
