import type { Entry } from '@retorquere/bibtex-parser';
import { type RawEntry, withValues } from '../bibliography.ts';
import { arxivId, bareDoi, bareIsbn, isIssn } from '../identifiers.ts';
import { languageTag } from '../languages.ts';
import { dateOf } from '../written-dates.ts';
import { cslType, genreName, genreOf } from './entry-types.ts';
import { namesOf } from './names.ts';
import { textOf, verbatimOf } from './plain-fields.ts';

type Fields = Entry['fields'];

/** An entry of BibTeX or BibLaTeX in CSL-JSON; its id is its key. */
export function bibtexToCsl({ key, type: written, fields, input }: Entry): RawEntry {
  const type = written.toLowerCase();
  const text = (...names: string[]) => textOf(fields, ...names);
  const address = addressOf(fields);
  const published =
    text('publisher', 'institution', 'school') ?? (isPlain(type) ? undefined : text('organization'));
  const csl = cslType(type, text('entrysubtype'), address !== undefined && published === undefined);
  return withValues({
    id: key.normalize('NFC'),
    type: csl ?? 'document',
    title:
      joined(text('title'), text('subtitle'), text('titleaddon')) ??
      joined(text('booktitle'), undefined, undefined),
    'title-short': text('shorttitle'),
    ...people(fields),
    ...containers(fields, type, csl),
    ...numbers(fields, type, csl),
    ...dates(fields),
    publisher: published,
    'publisher-place': text('location', 'address'),
    'event-title': text('eventtitle'),
    'event-place': text('venue'),
    'original-title': text('origtitle'),
    'original-publisher': text('origpublisher'),
    'original-publisher-place': text('origlocation'),
    genre: genreName(text('type')) ?? genreOf(type),
    version: text('version'),
    edition: text('edition'),
    language: languageTag(text('langid', 'language', 'hyphenation')),
    status: text('pubstate'),
    jurisdiction: type === 'patent' ? jurisdictionOf(text('location')) : undefined,
    'call-number': text('library'),
    abstract: text('abstract'),
    annote: text('annotation', 'annote'),
    keyword: keywords(fields, input),
    note: [text('note'), text('addendum')].filter(Boolean).join('. '),
    URL: address,
    ...identifiers(fields),
  });
}

/** BibLaTeX names the country of a patent by the key of its word, such as `countryus`. */
function jurisdictionOf(location: string | undefined): string | undefined {
  return location?.replace(/^country(\w\w)$/, (_, code: string) => code.toUpperCase());
}

function people(fields: Fields): RawEntry {
  return {
    author: namesOf(fields, 'author'),
    editor: namesOf(fields, 'editor'),
    translator: namesOf(fields, 'translator'),
    'container-author': namesOf(fields, 'bookauthor'),
    director: namesOf(fields, 'director'),
    'script-writer': namesOf(fields, 'scriptwriter'),
  };
}

/** Types that may be anything: their site, register or reporter has no field of its own. */
function isPlain(type: string): boolean {
  return /^(?:misc|online|electronic|www|unpublished|dataset|software|jurisdiction|legislation|legal|audio|video|movie|music|image|artwork|performance|standard|letter)$/.test(
    type,
  );
}

/** Where such a work is: on a site, in a register, in a reporter. */
function siteOf(fields: Fields): string | undefined {
  const published = textOf(fields, 'howpublished');
  const isAddress = /^(?:\\url|https?:)/.test(published ?? '');
  const organization = textOf(fields, 'organization');
  // Some name the publisher of a site twice.
  const site = organization === textOf(fields, 'publisher') ? undefined : organization;
  return textOf(fields, 'reporter') ?? site ?? (isAddress ? undefined : published);
}

/** What the work is part of. */
function containers(fields: Fields, type: string, csl: string | undefined): RawEntry {
  const text = (...names: string[]) => textOf(fields, ...names);
  const journal = joined(text('journaltitle', 'journal'), text('journalsubtitle'), undefined);
  const book =
    text('title') === undefined ? undefined : joined(text('booktitle'), text('booksubtitle'), undefined);
  const isPart = journal !== undefined || book !== undefined;
  const series = text('series');
  const inSeries = csl !== 'article-journal' || series === undefined;
  return {
    'container-title':
      journal ??
      book ??
      (isPart ? undefined : text('maintitle')) ??
      (isPlain(type) ? siteOf(fields) : undefined),
    'container-title-short': text('shortjournal'),
    'collection-title': inSeries || type === 'article' ? series : undefined,
  };
}

/** Volume, issue, number, pages and the like. */
function numbers(fields: Fields, type: string, csl: string | undefined): RawEntry {
  const text = (...names: string[]) => textOf(fields, ...names);
  const number = text('number');
  const isIssue = /^article/.test(csl ?? '') || csl === 'periodical';
  const ofSeries = /^(?:book|chapter|paper-conference)$/.test(csl ?? '') && text('series') !== undefined;
  return {
    volume: text('volume'),
    'number-of-volumes': text('volumes'),
    issue: isIssue ? (text('issue') ?? number) : text('issue'),
    'collection-number': ofSeries ? number : undefined,
    number: isIssue || ofSeries ? text('eid') : (number ?? text('eid')),
    'chapter-number': text('chapter'),
    part: text('part'),
    page: text('pages', 'page')?.replace(/\s*(?:--+|[–—])\s*/g, '-'),
    'number-of-pages': text('pagetotal'),
    ...(type === 'patent' && { authority: holdersOf(fields) }),
  };
}

/** Who holds a patent: the parser reads people, CSL has one text. */
function holdersOf(fields: Fields): string | undefined {
  const names = namesOf(fields, 'holder').map(({ literal, family, given }) =>
    [literal, given, family].filter(Boolean).join(' '),
  );
  return names.length === 0 ? textOf(fields, 'holder') : names.join(' and ');
}

function dates(fields: Fields): RawEntry {
  const text = (name: string) => textOf(fields, name);
  // `month = jan # "~1"`: the parser gives the month two digits.
  const [, month = text('month'), day = text('day')] =
    /^(0\d|1[0-2])\s+(\d{1,2})$/.exec(text('month') ?? '') ?? [];
  return {
    issued: dateOf(text('date') ?? text('year'), month, day),
    accessed: dateOf(text('urldate') ?? text('lastchecked')),
    'event-date': dateOf(text('eventdate')),
    'original-date': dateOf(text('origdate')),
  };
}

function addressOf(fields: Fields): string | undefined {
  const url = verbatimOf(fields, 'url', 'bdsk-url-1');
  if (url !== undefined) return url;
  const [published] = /https?:\/\/[^\s{}]+/.exec(verbatimOf(fields, 'howpublished') ?? '') ?? [];
  if (published !== undefined) return published;
  const arxiv = isArxiv(fields) ? arxivId(verbatimOf(fields, 'eprint')) : undefined;
  return arxiv && `https://arxiv.org/abs/${arxiv}`;
}

function isArxiv(fields: Fields): boolean {
  const kind = textOf(fields, 'eprinttype', 'archiveprefix');
  return kind === undefined
    ? /^\d{4}\.\d{4,5}/.test(verbatimOf(fields, 'eprint') ?? '')
    : /arxiv/i.test(kind);
}

function identifiers(fields: Fields): RawEntry {
  const doi = verbatimOf(fields, 'doi');
  const isbn = verbatimOf(fields, 'isbn');
  const eprint = verbatimOf(fields, 'eprint');
  const issn = isbn !== undefined && isIssn(isbn) ? isbn : verbatimOf(fields, 'issn');
  return {
    DOI: doi && bareDoi(doi),
    ISBN: isbn === undefined || isIssn(isbn) ? undefined : bareIsbn(isbn),
    ISSN: issn,
    PMID:
      verbatimOf(fields, 'pmid') ?? (/pubmed/i.test(textOf(fields, 'eprinttype') ?? '') ? eprint : undefined),
    PMCID: verbatimOf(fields, 'pmcid'),
    ...(isArxiv(fields) &&
      eprint !== undefined && { archive: 'arXiv', archive_location: arxivId(eprint) ?? eprint }),
  };
}

/** In the order in which they are written: the parser sorts them. */
function keywords({ keywords }: Fields, input: string): string | undefined {
  if (!Array.isArray(keywords)) return undefined;
  const written = input.slice(Math.max(0, input.search(/\bkeywords\s*=/i)));
  const place = (keyword: string) => written.indexOf(keyword);
  return keywords.toSorted((a, b) => place(a) - place(b)).join(', ');
}

function joined(
  title: string | undefined,
  subtitle: string | undefined,
  addition: string | undefined,
): string | undefined {
  if (title === undefined) return subtitle;
  const whole = subtitle === undefined ? title : `${title}${/[?!.:–—]$/.test(title) ? '' : ':'} ${subtitle}`;
  return addition === undefined ? whole : `${whole}${/[?!.]$/.test(whole) ? '' : '.'} ${addition}`;
}
