import { claimId, markId, referenceId } from '../../model/addresses.ts';
import { siteParts } from '../../model/site-parts.ts';
import { type Suggest, suggester } from '../../read/nearest.ts';
import { claimsIn } from '../claims/claim-nodes.ts';
import { isJsx, nodesOf } from '../nodes.ts';
import type { Prose, Subject } from '../subject.ts';
import { attributeText } from './images.ts';

/** What can be pointed at on one page. */
interface Anchors {
  has(anchor: string): boolean;
  suggest: Suggest;
}

/** The pages of the site, and what can be pointed at on them. */
export interface SitePlaces {
  has(page: string): boolean;
  suggestPage: Suggest;
  /** `undefined` where a page's anchors are not known here. */
  anchorsOf(page: string): Anchors | undefined;
}

/** Files that the build writes beside the pages. */
const written =
  /^\/(?:data\/[\w.-]+|data\/sections\/[\w.-]+|feed\.xml|llms\.txt|licences\.txt|robots\.txt|sitemap-index\.xml|404\.html|documentary\.pdf)$/;

/** What this documentary's site will have. */
export function sitePlaces(subject: Subject): SitePlaces {
  const sections = new Map(subject.sections.map((prose) => [`/${prose.slug}/`, prose]));
  const pages = new Set([...builtPages(subject), ...(subject.documentary?.settings.aliases ?? [])]);
  const found = new Map<string, Anchors>();
  return {
    has: (page) =>
      pages.has(page) ||
      isUnread(subject, page) ||
      written.test(page) ||
      subject.content.media.has(page.slice(1)),
    suggestPage: suggester([...pages, ...[...subject.content.media].map((file) => `/${file}`)]),
    anchorsOf(page) {
      const prose = sections.get(page);
      if (prose === undefined || !prose.parsed) return undefined;
      const anchors = found.get(page) ?? anchorsIn(prose);
      found.set(page, anchors);
      return anchors;
    },
  };
}

/** The addresses of the site's own pages. */
export function builtPages(subject: Subject): string[] {
  const sections = subject.sections.map(({ slug }) => `/${slug}/`);
  return ['/', '/search/', '/read/', '/about/', ...sections, ...partPages(subject), ...entryPages(subject)];
}

/** The pages with content of their own; all that there can be while a file has mistakes. */
function partPages({ documentary, content }: Subject): string[] {
  if (documentary === undefined || content.issues.length > 0) return everyPart;
  return [
    ...siteParts(documentary).map(({ path }) => `/${path}`),
    ...(documentary.changes.length > 0 ? ['/changes/'] : []),
    ...(documentary.claims.length > 0 ? ['/exchanges/', '/weak-spots/'] : []),
  ];
}

const everyPart = [
  'claims',
  'exchanges',
  'weak-spots',
  'timeline',
  'positions',
  'parties',
  'references',
  'changes',
].map((part) => `/${part}/`);

/** Pages of a register that cannot be read: nobody knows which it has. */
function isUnread({ content }: Subject, page: string): boolean {
  const [, register] = /^\/(claims|parties)\/[^/]+\/$/.exec(page) ?? [];
  return register !== undefined && content.unreadable.has(`${register}.yaml`);
}

function entryPages({ claims, parties }: Subject): string[] {
  return [
    ...(claims?.list ?? []).map(({ key }) => `/claims/${key}/`),
    ...(parties?.list ?? []).map(({ key }) => `/parties/${key}/`),
  ];
}

function anchorsIn(prose: Prose): Anchors {
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
  return { has: (anchor) => anchors.has(anchor), suggest: suggester(anchors) };
}
