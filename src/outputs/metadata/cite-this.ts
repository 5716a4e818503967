import type { Claim, Documentary } from '../../core/model/documentary.ts';
import { withoutMarkup } from '../../core/model/references/rich-text.ts';
import type { CslEntry } from '../../core/read/schemas/citations.ts';
import { entriesBibtex } from '../bibliography/bibtex.ts';
import { citeTemplate } from '../bibliography/cite-template.ts';
import { entriesRis } from '../bibliography/ris.ts';
import { singleStop } from '../text/single-stop.ts';
import { citedName, doiAddress } from './authors.ts';

/** How to cite something of this site, in the formats that people paste. */
export interface CiteThis {
  text: string;
  bibtex: string;
  cslJson: string;
  ris: string;
  wikitext: string;
}

/** How to cite the documentary itself, with its edition and version. */
export function citeDocumentary(documentary: Documentary): CiteThis {
  const { settings, wording, addresses } = documentary;
  const url = doiAddress(settings.doi) ?? addresses.canonical(addresses.path(''));
  const version =
    settings.version === undefined ? '' : ` ${wording('about.version', { version: settings.version })}.`;
  return {
    text: withAuthors(
      documentary,
      wording('cite.documentary', {
        title: settings.title,
        date: wording.date(settings.edition),
        version,
        url,
      }),
    ),
    ...formats(documentary, {
      ...entryOf(documentary),
      title: fullTitle(documentary),
      URL: addresses.canonical(addresses.path('')),
    }),
  };
}

/** How to cite one claim in a sentence, as part of the documentary. */
export function citeClaimText(documentary: Documentary, claim: Claim): string {
  const { settings, wording, addresses } = documentary;
  const url = addresses.canonical(addresses.claim(claim.id));
  const values = { claim: claim.text, title: settings.title, date: wording.date(settings.edition), url };
  return withAuthors(documentary, wording('cite.claim', values));
}

/** The same in the formats of programs. */
export function citeClaim(documentary: Documentary, claim: Claim): Omit<CiteThis, 'text'> {
  const { settings, addresses } = documentary;
  const entry: CslEntry = {
    ...entryOf(documentary),
    id: `${entryOf(documentary).id}-${claim.id}`,
    title: claim.text,
    'container-title': settings.title,
    // It is the DOI of the whole.
    DOI: undefined,
    URL: addresses.canonical(addresses.claim(claim.id)),
  };
  return formats(documentary, entry);
}

/** Authors come first; without any, the title does. */
function withAuthors({ settings }: Documentary, written: string): string {
  const text = singleStop(written);
  if (settings.authors.length === 0) return text;
  const names = settings.authors.map(({ name }) => name);
  return `${new Intl.ListFormat(settings.language, { type: 'conjunction' }).format(names)}. ${text}`;
}

/** The documentary as an entry that others cite. */
function entryOf({ settings, wording }: Documentary): CslEntry {
  const slug = withoutMarkup(settings.title)
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, 3)
    .join('-');
  return {
    id: `${slug ?? 'documentary'}-${settings.edition}`,
    type: 'webpage',
    title: settings.title,
    ...(settings.authors.length > 0 && { author: settings.authors.map(citedName) }),
    ...(settings.doi !== undefined && { DOI: settings.doi }),
    issued: { 'date-parts': [settings.edition.split('-').map(Number)] },
    edition: wording.date(settings.edition),
    version: settings.version,
    language: settings.language,
  };
}

function fullTitle({ settings }: Documentary): string {
  return settings.subtitle === undefined ? settings.title : `${settings.title}: ${settings.subtitle}`;
}

function formats({ wording }: Documentary, entry: CslEntry): Omit<CiteThis, 'text'> {
  return {
    bibtex: entriesBibtex([entry], wording),
    cslJson: `${JSON.stringify([entry], null, 2)}\n`,
    ris: entriesRis([entry], wording),
    wikitext: citeTemplate(entry),
  };
}
