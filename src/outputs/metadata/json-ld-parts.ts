import type { Documentary, Party, Reference, Section } from '../../core/model/documentary.ts';
import { exportNames, nameInOrder } from '../../core/model/references/author-names.ts';
import { partialOf } from '../../core/model/references/csl-dates.ts';
import { withoutMarkup } from '../../core/model/references/rich-text.ts';
import type { BuiltInPartyKind } from '../../core/read/schemas/parties.ts';
import { webAddressOf } from '../bibliography/export-notes.ts';
import { authorJsonLd, doiAddress } from './authors.ts';

const partyTypes: Record<BuiltInPartyKind, string> = {
  person: 'Person',
  company: 'Organization',
  government: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  organisation: 'Organization',
  media: 'NewsMediaOrganization',
};

/** What is said of the documentary as a whole. */
export function aboutWhole({ settings }: Documentary): object {
  return {
    name: settings.title,
    alternativeHeadline: settings.subtitle,
    description: settings.description,
    inLanguage: settings.language,
    author: listed(settings.authors.map(authorJsonLd)),
    identifier: doiAddress(settings.doi),
    version: settings.version,
    dateModified: settings.edition,
    license: settings.licence.url,
  };
}

/** A list that is there only where something is in it. */
export function listed<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The site that a page is part of. */
export function siteName({ settings, addresses }: Documentary): object {
  const home = addresses.canonical(addresses.path(''));
  return { '@type': 'WebSite', '@id': home, name: settings.title, url: home };
}

/** The data files to take away. */
export function files({ addresses }: Documentary): object[] {
  const file = (path: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: addresses.canonical(addresses.path(path)),
  });
  return [
    file('data/claims.json', 'application/json'),
    file('data/claims.csv', 'text/csv'),
    file('data/references.json', 'application/vnd.citationstyles.csl+json'),
  ];
}

/** A section's canonical address. */
export function sectionUrl({ addresses }: Documentary, section: Section): string {
  return addresses.canonical(addresses.section(section.slug));
}

/** A party as a person or organisation. */
export function partyOf({ addresses }: Documentary, party: Party): object {
  return {
    '@type': typeOf(party),
    name: party.name,
    url: addresses.canonical(addresses.party(party.id)),
  };
}

/** A kind that the documentary adds may be anything. */
function typeOf({ kind }: Party): string {
  return new Map(Object.entries(partyTypes)).get(kind) ?? 'Thing';
}

/** A source as a work. */
export function citedWork({ entry }: Reference): object {
  return {
    '@type': entry.type.startsWith('article')
      ? 'Article'
      : entry.type === 'webpage'
        ? 'WebPage'
        : 'CreativeWork',
    name: withoutMarkup(entry.title),
    author: exportNames(entry.author).map((name) => ({
      '@type': 'literal' in name ? 'Organization' : 'Person',
      name: nameInOrder(name),
    })),
    datePublished: partialOf(entry.issued),
    publisher: entry['container-title'] && {
      '@type': 'Organization',
      name: String(entry['container-title']),
    },
    inLanguage: entry.language,
    url: webAddressOf(entry),
  };
}
