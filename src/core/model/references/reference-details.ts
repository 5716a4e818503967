import type { Wording } from '../../../translations/wording.ts';
import { memoize } from '../../memoize.ts';
import { isLanguageTag, isWebAddress } from '../../read/schemas/fields.ts';
import type { Documentary, Reference } from '../documentary.ts';
import { formatCslDate, partialOf } from './csl-dates.ts';
import { linkState } from './link-state.ts';
import { withoutMarkup } from './rich-text.ts';

/** What is next to a formatted entry: facts and links that the citation style does not print. */
export interface ReferenceDetails {
  /** "News article". */
  type: string;
  /** Tag and name of the source's language where it is not the documentary's. */
  language: { tag: string; name: string } | undefined;
  publisher: string | undefined;
  issued: string;
  accessed: string;
  url: string | undefined;
  urlNote: string | undefined;
  doi: string | undefined;
  /** Whether the address that the source was read at leads nowhere any more. */
  isDead: boolean;
  /**
   * The archived copy that `sources.yaml` names; else a look-up of the copy nearest to the day the
   * source was read; none of what is such a copy itself.
   */
  archive: { url: string; date: string; isKnown: boolean } | undefined;
  /** A web search, where no address is known. */
  search: string | undefined;
  copies: { url: string; note: string | undefined }[];
  translation: { title: string; language: string | undefined; note: string | undefined } | undefined;
  correction: string | undefined;
  doubt: string | undefined;
}

/** The details of one reference. */
export function referenceDetails(documentary: Documentary, reference: Reference): ReferenceDetails {
  return detailsIn(documentary)(reference);
}

/** A source is shown by every section and claim that cites it. */
const detailsIn = memoize((documentary: Documentary) =>
  memoize((reference: Reference) => detailsOf(documentary, reference)),
);

function detailsOf(documentary: Documentary, reference: Reference): ReferenceDetails {
  const { wording, settings } = documentary;
  const { entry } = reference;
  const { custom } = entry;
  const { url, isDead } = linkState(entry);
  const publisher = String(entry['container-title'] ?? entry.publisher ?? '');
  return {
    type: wording(`type.${entry.type}`),
    language: languageOf(reference, wording),
    publisher: publisher === '' ? undefined : withoutMarkup(publisher),
    issued: formatCslDate(entry.issued, wording),
    accessed: formatCslDate(entry.accessed, wording),
    url,
    urlNote: custom?.urlNote,
    doi: doiOf(entry.DOI),
    isDead,
    archive: archiveOf(reference, wording),
    search: url === undefined ? searchAddress(settings.sourceSearch, entry.title, publisher) : undefined,
    copies: (custom?.copies ?? []).flatMap((copy) =>
      isWebAddress(copy.URL) ? [{ url: new URL(copy.URL).href, note: copy.note }] : [],
    ),
    translation: custom?.translation && { note: undefined, language: undefined, ...custom.translation },
    correction: custom?.correction,
    doubt: custom?.doubt,
  };
}

function languageOf({ entry }: Reference, wording: Wording): ReferenceDetails['language'] {
  const tag = entry.language === undefined ? '' : String(entry.language);
  if (!isLanguageTag(tag) || new Intl.Locale(tag).language === new Intl.Locale(wording.language).language)
    return undefined;
  return { tag, name: wording.languageName(tag) };
}

/** A DOI resolves at doi.org. Source: https://www.doi.org/the-identifier/resources/handbook/ */
function doiOf(doi: string | number | undefined): string | undefined {
  const bare = bareDoi(doi);
  return bare === undefined ? undefined : `https://doi.org/${encodeURI(bare)}`;
}

/** A DOI without its resolver; `undefined` where it is none. */
export function bareDoi(doi: string | number | undefined): string | undefined {
  const bare = String(doi ?? '').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  return /^10\.\d{4,9}\/\S+$/.test(bare) ? bare : undefined;
}

/**
 * The Internet Archive leads `/web/<date>/<address>` to the copy nearest to the date.
 * Source: https://archive.org/help/wayback_api.php
 */
function archiveOf({ entry }: Reference, wording: Wording): ReferenceDetails['archive'] {
  const { archive: known } = linkState(entry);
  if (known !== undefined) {
    return { url: known.url, date: known.date === undefined ? '' : wording.date(known.date), isKnown: true };
  }
  const raw = String(entry.URL ?? '');
  if (!isWebAddress(raw)) return undefined;
  const url = new URL(raw).href;
  if (new URL(url).hostname === 'web.archive.org') return undefined;
  const date = partialOf(entry.accessed) ?? partialOf(entry.issued);
  const stamp = date?.replaceAll('-', '');
  return {
    url: `https://web.archive.org/web/${stamp ?? '*'}/${url}`,
    date: date === undefined ? '' : wording.date(date),
    isKnown: false,
  };
}

function searchAddress(template: string, title: string, publisher: string): string {
  const query = `"${withoutMarkup(title)}" ${withoutMarkup(publisher)}`.trim();
  return template.replaceAll('{query}', encodeURIComponent(query));
}

/** The letters of back-links: a … z, aa, ab … */
export function backLinkLetters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : backLinkLetters(Math.floor(index / 26) - 1) + letter;
}
