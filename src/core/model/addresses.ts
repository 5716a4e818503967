/** Where everything is on the site; the table in the design is the contract. */
export interface Addresses {
  /** A page or file by its path below the site's root, such as `claims/` or `data/claims.csv`. */
  path(path: string): string;
  section(slug: string): string;
  /** An element of a section by its id; the section itself where that is empty. */
  inSection(slug: string, id: string): string;
  claim(id: string): string;
  party(id: string): string;
  /** The same address with the canonical site before it. */
  canonical(address: string): string;
}

/** First path segments that belong to the site itself: no section may be called so. */
export const reservedSlugs: readonly string[] = [
  'references',
  'claims',
  'timeline',
  'positions',
  'parties',
  'search',
  'read',
  'about',
  'dialogs',
  'changes',
  'data',
  'pictures',
  'icons',
  'media',
  'pagefind',
  'embed',
  'cards',
  'exchanges',
  'weak-spots',
  'fact-check',
  '404',
  'index',
  'terms',
  'fonts',
  '_astro',
];

/**
 * @param site canonical address of the site, without the base
 * @param base path that the site is published under: begins and ends with a slash
 */
export function createAddresses(site: string, base: string): Addresses {
  const path = (below: string) => base + below.replace(/^\//, '');
  return {
    path,
    section: (slug) => path(`${slug}/`),
    inSection: (slug, id) => path(`${slug}/`) + (id === '' ? '' : fragment(id)),
    claim: (id) => path(`claims/${id}/`),
    party: (id) => path(`parties/${id}/`),
    canonical: (address) => (URL.canParse(address, site) ? new URL(address, site).href : address),
  };
}

/** Whether search engines may list a page: not those that need a script, repeat others or are no page of their own. */
export function isIndexed(address: string, base: string): boolean {
  return !/^(?:404(?:\/offline)?|read(?:\/\d+)?|search|dialogs|fact-check)\/$/.test(
    address.slice(base.length),
  );
}

/** Ids that the pages of the account give themselves: no heading, section or element of the prose may have one. */
export function isPageId(id: string): boolean {
  return /^(?:ref|cite|claim|card|further|kind|fn|fnref)-|^(?:references|content|search|keys|keys-title|update|footnote-label)$/.test(
    id,
  );
}

/** The id of a section where the whole account is on one page. */
export function wholeId(slug: string): string {
  return isPageId(slug) ? `${slug}.` : slug;
}

/** The fragment of an element's address. Keys may hold any letter, so they are percent-encoded. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

/** An address without percent signs; as it is where they are no encoding. */
export function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * Whether a link in the prose stays on this site: it names no scheme and no host, in any of the
 * spellings that browsers read as one (`//host`, `/\\host`, a tab inside `java script:`).
 */
export function isOnSite(url: string): boolean {
  const site = 'http://site.invalid';
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || !URL.canParse(url, site)) return false;
  return new URL(url, site).origin === site;
}

/** The id of a paragraph: the nth of its section, counted from 1. */
export function paragraphId(place: number): string {
  return `p.${place}`;
}

/** Whether an id is one that paragraphs have. */
export function isParagraphId(id: string): boolean {
  return /^p\.\d+$/.test(id);
}

/** The id of a reference's entry. */
export function referenceId(key: string): string {
  return `ref-${key}`;
}

/** The id of a work that the account does not cite. */
export function workId(key: string): string {
  return `further-${key}`;
}

/** The id of a mark: the nth use of a key on its page, counted from 1. */
export function markId(key: string, occurrence: number): string {
  return `cite-${key}-${occurrence}`;
}

/** The id of a claim in the prose. */
export function claimId(id: string): string {
  return `claim-${id}`;
}

/** The id of a term in the glossary. */
export function termId(name: string): string {
  return `term-${name.replace(/\s+/g, '-')}`;
}
