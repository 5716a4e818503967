import { claimId, decode, markId, paragraphId, referenceId } from '../../model/addresses.ts';
import { navigation } from '../../model/navigation.ts';
import { type Suggest, suggester } from '../../read/nearest.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { claimsIn } from '../claims/claim-nodes.ts';
import { isJsx, nodesOf } from '../nodes.ts';
import type { Prose, Subject } from '../subject.ts';

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
const written = new RegExp(
  `^/(?:${[
    'data/(?:claims\\.(?:json|csv|schema\\.json)|(?:parties|interface)\\.json|documentary\\.epub)',
    'data/references\\.(?:json|bib|biblatex\\.bib|ris|wiki\\.txt)',
    'pictures/[a-z0-9-]+\\.png',
    'feed\\.xml|llms\\.txt|licences\\.txt|robots\\.txt|sitemap-index\\.xml|404\\.html|documentary\\.pdf',
  ].join('|')})$`,
);

/** Files that the build writes for the sections. */
function sectionFiles({ sections }: Subject): string[] {
  return sections.map(({ slug }) => `/${slug}.md`);
}

/** The pages that this documentary's site makes, former addresses not among them. */
function ownPages(subject: Subject): string[] {
  const sections = subject.sections.map(({ slug }) => `/${slug}/`);
  return ['/', '/search/', '/read/', '/about/', ...sections, ...partPages(subject), ...entryPages(subject)];
}

/** Whether the site has a page or file of its own at an address, with or without a slash at its end. */
export function isTaken(subject: Subject, address: string): boolean {
  const bare = address.replace(/\/+$/, '').replace(/\/index\.html$/, '');
  return (
    ownPages(subject).includes(`${bare}/`) ||
    written.test(bare) ||
    sectionFiles(subject).includes(bare) ||
    subject.content.media.has(bare.slice(1))
  );
}

/** What this documentary's site will have. */
export function sitePlaces(subject: Subject): SitePlaces {
  const sections = new Map(subject.sections.map((prose) => [`/${prose.slug}/`, prose]));
  const aliases = subject.documentary?.settings.aliases ?? [];
  const pages = new Set([...ownPages(subject), ...aliases.map(decode)]);
  const files = new Set(sectionFiles(subject));
  const found = new Map<string, Anchors>();
  return {
    has: (page) =>
      pages.has(page) ||
      isUnread(subject, page) ||
      written.test(page) ||
      files.has(page) ||
      subject.content.media.has(page.slice(1)),
    suggestPage: suggester([...pages, ...[...subject.content.media].map((file) => `/${file}`)]),
    anchorsOf(page) {
      const prose = sections.get(page);
      if (prose?.parsed === false) return undefined;
      const anchors =
        found.get(page) ?? (prose === undefined ? anchorsOnPart(subject, page) : anchorsIn(prose));
      if (anchors === undefined) return undefined;
      found.set(page, anchors);
      return anchors;
    },
  };
}

/** The pages with content of their own; all that there can be while a file has mistakes. */
function partPages({ documentary, content }: Subject): string[] {
  if (documentary === undefined || content.issues.length > 0) return everyPart;
  return [
    ...navigation(documentary).map(({ path }) => `/${path}`),
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
  'terms',
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

/**
 * The references on the pages that list them all, and on `/read/` the claims. What else the site's own
 * pages hold is theirs to name: any other anchor passes.
 */
function anchorsOnPart({ sections }: Subject, page: string): Anchors | undefined {
  if (page !== '/references/' && page !== '/read/') return undefined;
  if (sections.some(({ parsed }) => !parsed)) return undefined;
  const cites = sections.flatMap((prose) => nodesOf(prose, 'cite').flatMap(({ node }) => node.items));
  const anchors = new Set(cites.map(({ key }) => referenceId(key.normalize('NFC'))));
  if (page === '/read/') for (const { id } of claimsIn(sections)) anchors.add(claimId(id));
  const isListed = (anchor: string) => /^(?:ref|claim)-/.test(anchor);
  return {
    has: (anchor) => !isListed(anchor) || anchors.has(anchor.normalize('NFC')),
    suggest: suggester(anchors),
  };
}

function anchorsIn(prose: Prose): Anchors {
  const anchors = new Set(['content', 'references', ...prose.headings.map(({ id }) => id)]);
  for (const { id } of claimsIn([prose])) anchors.add(claimId(id));
  for (const { node } of nodesOf(prose, 'footnoteDefinition')) {
    anchors.add(`fn-${node.identifier}`).add(`fnref-${node.identifier}`).add('footnote-label');
  }
  const uses = new Map<string, number>();
  for (const { key } of nodesOf(prose, 'cite').flatMap(({ node }) => node.items)) {
    const use = (uses.get(key) ?? 0) + 1;
    uses.set(key, use);
    anchors.add(referenceId(key)).add(markId(key, use));
  }
  for (const [index] of nodesOf(prose, 'paragraph').entries()) anchors.add(paragraphId(index + 1));
  for (const { node } of prose.nodes) if (isJsx(node)) anchors.add(attributeText(node, 'id') ?? '');
  return { has: (anchor) => anchors.has(anchor), suggest: suggester(anchors) };
}
