import type { Claim, Documentary } from '../../core/model/documentary.ts';
import { withoutMarkup } from '../../core/model/references/rich-text.ts';
import type { CslEntry } from '../../core/read/schemas/citations.ts';
import { entriesBibtex } from '../bibliography/bibtex.ts';
import { entriesRis } from '../bibliography/ris.ts';

/** How to cite something of this site, in the formats that people paste. */
export interface CiteThis {
  text: string;
  bibtex: string;
  cslJson: string;
  ris: string;
}

/** How to cite the documentary itself, with its edition and version. */
export function citeDocumentary(documentary: Documentary): CiteThis {
  const { settings, wording, addresses } = documentary;
  const url = addresses.canonical(addresses.path(''));
  const version =
    settings.version === undefined ? '' : ` ${wording('about.version', { version: settings.version })}.`;
  return {
    text: wording('cite.documentary', {
      title: settings.title,
      date: wording.date(settings.edition),
      version,
      url,
    }),
    ...formats(documentary, { ...entryOf(documentary), title: fullTitle(documentary), URL: url }),
  };
}

/** How to cite one claim, as part of the documentary. */
export function citeClaim(documentary: Documentary, claim: Claim): CiteThis {
  const { settings, wording, addresses } = documentary;
  const url = addresses.canonical(addresses.claim(claim.id));
  const values = { claim: claim.text, title: settings.title, date: wording.date(settings.edition), url };
  const entry: CslEntry = {
    ...entryOf(documentary),
    id: `${entryOf(documentary).id}-${claim.id}`,
    title: claim.text,
    'container-title': settings.title,
    URL: url,
  };
  return { text: wording('cite.claim', values), ...formats(documentary, entry) };
}

/** The documentary and its parts have no author of their own: the title stands first. */
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
  };
}
