import type { Claim, Documentary, Section } from '../../core/model/documentary.ts';
import { authorJsonLd } from './authors.ts';
import { aboutWhole, citedWork, files, listed, partyOf, sectionUrl, siteName } from './json-ld-parts.ts';
import { scriptJson } from './script-json.ts';

const context = 'https://schema.org';

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
    author: listed(settings.authors.map(authorJsonLd)),
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
  return scriptJson({
    '@context': context,
    '@type': 'Claim',
    url: addresses.canonical(addresses.claim(claim.id)),
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
