import { memoize } from '../../core/memoize.ts';
import type { Work } from '../../core/model/documentary.ts';
import { type ExportName, exportNames } from '../../core/model/references/author-names.ts';
import { partialOf } from '../../core/model/references/csl-dates.ts';
import { withoutMarkup } from '../../core/model/references/rich-text.ts';
import type { CslEntry, CslType } from '../../core/read/schemas/citations.ts';
import { singleLine } from '../../core/single-line.ts';
import { webAddressOf } from './export-notes.ts';
import { zoteroTypes } from './zotero-types.ts';

const bookGenres: Partial<Record<CslType, string>> = {
  book: 'book',
  chapter: 'bookitem',
  'paper-conference': 'proceeding',
  report: 'report',
};

type Pairs = [key: string, value: string | number | undefined][];

/**
 * The `title` of `<span class="Z3988">`, by which Zotero and others see the reference on the page.
 *
 * Source: https://archive.ph/ocoins.info (COinS), openurl.js of zotero/utilities (what is read)
 */
export const coins = memoize(({ entry }: Work): string => {
  const pairs: Pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ...kevOf(entry),
    ...exportNames(entry.author).map((name): Pairs[number] => ['rft.au', coinsName(name)]),
    ['rft.date', partialOf(entry.issued)],
    ['rft.pages', entry.page],
    ['rft.issn', entry.ISSN],
    ['rft.isbn', entry.ISBN],
    ['rft.place', entry['publisher-place']],
    ['rft.language', entry.language],
    ['rft_id', entry.DOI && `info:doi/${entry.DOI}`],
    ['rft_id', webAddressOf(entry)],
  ];
  return pairs
    .map(([key, value]) => [key, singleLine(String(value ?? ''))] as const)
    .flatMap(([key, value]) => (value === '' ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&');
});

function kevOf(entry: CslEntry): Pairs {
  const title = withoutMarkup(entry.title);
  const container = entry['container-title'];
  if (entry.type === 'article-journal') {
    return [
      format('journal'),
      ['rft.genre', 'article'],
      ['rft.atitle', title],
      ['rft.jtitle', container],
      ['rft.volume', entry.volume],
      ['rft.issue', entry.issue],
    ];
  }
  const genre = bookGenres[entry.type];
  if (genre !== undefined) {
    const inLarger = genre === 'bookitem' || genre === 'proceeding';
    const titles: Pairs = inLarger
      ? [
          ['rft.atitle', title],
          ['rft.btitle', container],
        ]
      : [['rft.btitle', title]];
    return [
      format('book'),
      ['rft.genre', genre],
      ...titles,
      ['rft.pub', entry.publisher],
      ['rft.edition', entry.edition],
    ];
  }
  if (entry.type === 'thesis')
    return [format('dissertation'), ['rft.title', title], ['rft.inst', entry.publisher]];
  return [
    format('dc'),
    ['rft.type', zoteroTypes[entry.type] ?? 'document'],
    ['rft.title', title],
    ['rft.source', container],
    ['rft.publisher', entry.publisher],
    ['rft.identifier', webAddressOf(entry)],
  ];
}

function format(name: string): Pairs[number] {
  return ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`];
}

/** The comma separates a family name from the rest; after an institution it keeps the name whole. */
function coinsName(name: ExportName): string {
  return 'literal' in name ? `${name.literal},` : `${name.family}, ${name.given}`;
}
