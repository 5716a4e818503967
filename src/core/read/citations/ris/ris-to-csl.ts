import { type RawEntry, withValues } from '../bibliography.ts';
import { arxivId, bareDoi, bareIsbn, isIssn } from '../identifiers.ts';
import { languageTag } from '../languages.ts';
import { dateOf } from '../written-dates.ts';
import { risTypes } from './ris-types.ts';

/** The values of one record, by tag, in the order in which they were written. */
export type RisRecord = ReadonlyMap<string, readonly string[]>;

/** Types whose title is in `BT` where `TI` is missing. */
const isWhole = /^(?:book|periodical|classic)$/;

/** One record of RIS in CSL-JSON. The id is that of the record, where it has one. */
export function risToCsl(record: RisRecord): RawEntry {
  const all = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? []);
  const first = (...tags: string[]) => all(...tags)[0];
  const [address, ...copies] = addressesOf(all);
  const type = typeOf(first('TY') ?? '', address !== undefined);
  const title = first('TI', 'T1', 'CT') ?? (isWhole.test(type) ? first('BT') : undefined) ?? first('ST');
  const own = new Set([title]);
  const container = all('T2', 'JO', 'JF', 'BT', 'JA', 'J1', 'J2').find((name) => !own.has(name));
  const translation = first('TT');
  // https://en.wikipedia.org/wiki/RIS_(file_format): `CY` is where a conference was, `C1` where it was published.
  const isConference = type === 'paper-conference';
  const isArticle = /^article|^periodical$/.test(type);
  return withValues({
    id: first('ID'),
    type,
    title,
    'title-short': first('ST'),
    ...peopleOf(all, type),
    'container-title': type === 'legal_case' ? (container ?? first('BT')) : container,
    'container-title-short': all('J2', 'JA', 'J1').find((name) => name !== container),
    'collection-title': first('T3'),
    issued: mostExact(all('DA', 'PY', 'Y1')),
    accessed: mostExact(all('Y2')),
    'event-place': isConference ? first('CY') : undefined,
    volume: first('VL'),
    'number-of-volumes': first('NV'),
    issue: isArticle ? first('IS') : undefined,
    number: isArticle ? undefined : (first('IS') ?? first('M1')),
    section: first('SE'),
    page: pagesOf(first('SP'), first('EP')),
    edition: first('ET'),
    publisher: first('PB'),
    'publisher-place': isConference ? first('C1', 'PP') : first('CY', 'PP'),
    genre: all('M3').find((kind) => !/^10\./.test(kind)),
    language: languageTag(first('LA')),
    abstract: first('AB', 'N2'),
    note: all('N1').join('\n'),
    keyword: all('KW').join(', '),
    source: first('DB'),
    'call-number': first('CN'),
    URL: address,
    DOI: doiOf(all),
    ...numbersOf(all('SN'), type),
    ...(arxivId(first('M1')) !== undefined && { archive: 'arXiv', archive_location: arxivId(first('M1')) }),
    ...((translation !== undefined || copies.length > 0) && {
      custom: withValues({
        translation: translation === undefined ? undefined : { title: translation },
        copies: copies.map((copy) => ({ URL: copy })),
      }),
    }),
  });
}

type All = (...tags: string[]) => string[];

/** `ICOMM` is a letter by e-mail, or a page; what has an address is a page. */
function typeOf(written: string, hasAddress: boolean): string {
  const type = risTypes[written.trim().toUpperCase()] ?? 'document';
  return type === 'personal_communication' && hasAddress ? 'webpage' : type;
}

function peopleOf(all: All, type: string): RawEntry {
  const isPart = /^(?:chapter|paper-conference|entry)/.test(type);
  return {
    author: all('AU', 'A1').map(nameOf),
    editor: [...all('ED'), ...(isPart || type === 'book' ? all('A2') : [])].map(nameOf),
    'collection-editor': all('A3').map(nameOf),
    translator: [...all('A4'), ...all('TA')].map(nameOf),
    recipient: type === 'personal_communication' ? all('A2').map(nameOf) : [],
  };
}

/** `Family, Given, Suffix`; a name without a comma, or with nothing behind it, is an institution’s. */
function nameOf(written: string): RawEntry {
  const [family = '', given = '', suffix = ''] = written.split(',').map((part) => part.trim());
  return given === '' ? { literal: family } : withValues({ family, given, suffix });
}

/** Dates such as `2019/05/21/` or `2019`; the one with the most parts. */
function mostExact(dates: readonly string[]): RawEntry | undefined {
  const read = dates
    .map((date) => dateOf(date.replace(/^(\d{4}\/\d{1,2}\/\d{1,2})\/.*$/, '$1').replace(/\/+$/, '')))
    .filter((date) => date !== undefined);
  const exactness = (date: RawEntry) => JSON.stringify(date['date-parts'] ?? '').length;
  return read.sort((a, b) => exactness(b) - exactness(a))[0];
}

/** Every address of a record, each once; a DOI’s resolver is none of its own. */
function addressesOf(all: All): string[] {
  const written = all('UR', 'L2').flatMap((value) => value.split(/;?\s+(?=https?:)|;(?=https?:)/));
  const addresses = written.map((value) => value.trim().replace(/^<(.*)>$/, '$1')).filter(Boolean);
  return [...new Set(addresses)];
}

function doiOf(all: All): string | undefined {
  const written = all('DO', 'M3', 'UR').find((value) =>
    /^(?:doi:\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,}/i.test(value),
  );
  return written === undefined ? undefined : bareDoi(written);
}

/** RIS has one tag for ISSN, ISBN and the numbers of reports and patents. */
function numbersOf(written: readonly string[], type: string): RawEntry {
  const numbers = written.flatMap((value) =>
    value.split(/[\s;,]+/).every(isIssn) ? value.split(/[\s;,]+/) : value,
  );
  const issn = numbers.filter(isIssn);
  const others = numbers.filter((value) => !isIssn(value));
  const numbered =
    /^(?:report|patent|standard)$/.test(type) && !others.some((value) => /97[89]|\d{9}[\dX]/.test(value));
  return {
    ISSN: issn.join(' '),
    ...(numbered ? { number: others[0] } : { ISBN: bareIsbn(others.join(' ')) }),
  };
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  const from = start?.replace(/\s*(?:--+|[–—])\s*/g, '-');
  if (from === undefined || end === undefined || from === end || from.includes('-')) return from ?? end;
  return `${from}-${end}`;
}
