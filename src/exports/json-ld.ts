import { fragment, referenceId } from '../model/addresses.ts';
import { partialOf } from '../model/csl-dates.ts';
import type { Claim, Documentary, Party, Reference, Section } from '../model/documentary.ts';
import { withoutMarkup } from '../model/rich-text.ts';
import type { PartyKind } from '../read/schemas/parties.ts';
import { exportNames, nameInOrder } from './export-names.ts';
import { webAddressOf } from './export-notes.ts';
import { scriptJson } from './script-json.ts';

const context = 'https://schema.org';

const partyTypes: Record<PartyKind, string> = {
  person: 'Person',
  company: 'Organization',
  government: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  organisation: 'Organization',
  media: 'NewsMediaOrganization',
};

/** The front page: the site, and its data where there is any. Safe inside `<script>`. */
export function siteJsonLd(documentary: Documentary): string {
  const { settings, addresses, sections, claims } = documentary;
  const home = addresses.canonical(addresses.path(''));
  const site = {
    '@type': 'WebSite',
    '@id': home,
    url: home,
    ...aboutWhole(documentary),
    hasPart: sections.map((section) => ({
      '@type': 'Article',
      headline: section.title,
      url: sectionUrl(documentary, section),
    })),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${addresses.canonical(addresses.path('search/'))}?q={query}`,
      },
      'query-input': 'required name=query',
    },
  };
  const data = {
    '@type': 'Dataset',
    isPartOf: { '@id': home },
    ...aboutWhole(documentary),
    url: home,
    distribution: files(documentary),
  };
  return scriptJson({
    '@context': context,
    '@graph': claims.length > 0 ? [site, { ...data, version: settings.version }] : [site],
  });
}

/** A section: an article with what it cites. Safe inside `<script>`. */
export function sectionJsonLd(documentary: Documentary, section: Section): string {
  const { settings, addresses } = documentary;
  return scriptJson({
    '@context': context,
    '@type': 'Article',
    '@id': sectionUrl(documentary, section),
    url: sectionUrl(documentary, section),
    headline: section.title,
    description: section.summary,
    inLanguage: settings.language,
    dateModified: settings.edition,
    license: settings.licence.url,
    position: section.place,
    image: addresses.canonical(addresses.path(`pictures/${section.slug}.png`)),
    isPartOf: siteName(documentary),
    citation: section.references.map(citedWork),
  });
}

/** A claim, with who made it and where it appeared. No verdict. Safe inside `<script>`. */
export function claimJsonLd(documentary: Documentary, claim: Claim): string {
  const { settings, addresses } = documentary;
  const url = addresses.canonical(addresses.claim(claim.id));
  return scriptJson({
    '@context': context,
    '@type': 'Claim',
    '@id': url,
    url,
    name: claim.text,
    text: claim.text,
    inLanguage: settings.language,
    datePublished: claim.date,
    author: claim.by.map((party) => partyOf(documentary, party)),
    about: claim.about.map((party) => partyOf(documentary, party)),
    appearance: claim.references.map(citedWork),
    spatialCoverage: claim.places.map((code) => ({
      '@type': 'Country',
      name: documentary.wording.countryName(code),
      identifier: code,
    })),
    isPartOf: {
      '@type': 'Article',
      headline: claim.section.title,
      url: sectionUrl(documentary, claim.section),
    },
  });
}

/** The list of references: each source as a work. Safe inside `<script>`. */
export function referencesJsonLd(documentary: Documentary): string {
  const { wording, addresses, references } = documentary;
  const page = addresses.canonical(addresses.path('references/'));
  const itemListElement = references.map((reference) => ({
    '@type': 'ListItem',
    position: reference.number,
    url: page + fragment(referenceId(reference.key)),
    item: citedWork(reference),
  }));
  return scriptJson({
    '@context': context,
    '@type': 'CollectionPage',
    url: page,
    name: wording('reference.title'),
    isPartOf: siteName(documentary),
    mainEntity: { '@type': 'ItemList', numberOfItems: references.length, itemListElement },
  });
}

function aboutWhole({ settings }: Documentary): object {
  return {
    name: settings.title,
    alternativeHeadline: settings.subtitle,
    description: settings.description,
    inLanguage: settings.language,
    dateModified: settings.edition,
    license: settings.licence.url,
  };
}

function siteName({ settings, addresses }: Documentary): object {
  const home = addresses.canonical(addresses.path(''));
  return { '@type': 'WebSite', '@id': home, name: settings.title, url: home };
}

function files({ addresses }: Documentary): object[] {
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

function sectionUrl({ addresses }: Documentary, section: Section): string {
  return addresses.canonical(addresses.section(section.slug));
}

function partyOf({ addresses }: Documentary, party: Party): object {
  return {
    '@type': partyTypes[party.kind],
    name: party.name,
    url: addresses.canonical(addresses.party(party.id)),
  };
}

function citedWork({ entry }: Reference): object {
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
