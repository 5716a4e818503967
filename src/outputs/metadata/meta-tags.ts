import type { Documentary } from '../../core/model/documentary.ts';
import { orcidAddress } from './authors.ts';

/** A `<meta name content>`. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * Dublin Core and `citation_*` for the documentary itself or one of its pages: what Zotero, Google
 * Scholar and others cite by.
 *
 * @param page what it is called, is about and is at, where it is not the documentary as a whole; a minor
 *   one, of which there may be thousands, says nothing twice
 */
export function metaTags(
  { settings, addresses }: Documentary,
  page?: { title: string; description: string; address: string; isMinor?: boolean },
): MetaTag[] {
  const title = page?.title ?? settings.title;
  const address = addresses.canonical(page?.address ?? addresses.path(''));
  const date = settings.edition.replaceAll('-', '/');
  const part = page !== undefined && page.title !== settings.title;
  const tags: [name: string, content: string | false | undefined][] = [
    ['citation_title', title],
    ...settings.authors.flatMap(({ name, orcid }): [string, string | undefined][] => [
      ['citation_author', name],
      ['citation_author_orcid', orcidAddress(orcid)],
    ]),
    ['citation_publication_date', date],
    ['citation_doi', !part && settings.doi],
    ['citation_language', settings.language],
    ['citation_public_url', address],
    ['citation_inbook_title', part && settings.title],
    ['DC.title', title],
    ...settings.authors.map(({ name }): [string, string] => ['DC.creator', name]),
    ['DC.description', page?.description ?? settings.description],
    ['DC.date', settings.edition],
    ['DC.language', settings.language],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.identifier', address],
    ['DC.relation.ispartof', part && settings.title],
    ['DC.rights', settings.licence.url],
  ];
  const said = page?.isMinor ? tags.filter(([name]) => !name.startsWith('DC.')) : tags;
  return said.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
