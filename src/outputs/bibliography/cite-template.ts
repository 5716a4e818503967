import type { Documentary, Reference } from '../../core/model/documentary.ts';
import { exportName } from '../../core/model/references/author-names.ts';
import { partialOf } from '../../core/model/references/csl-dates.ts';
import { linkState } from '../../core/model/references/link-state.ts';
import { bareDoi } from '../../core/model/references/reference-details.ts';
import { withoutMarkup } from '../../core/model/references/rich-text.ts';
import { tidyEntry } from '../../core/model/references/tidy-entry.ts';
import type { CslEntry, CslName, CslType } from '../../core/read/schemas/citations.ts';
import { singleLine } from '../../core/single-line.ts';
import { wordedDate } from './export-dates.ts';
import { webAddressOf } from './export-notes.ts';
import { publicEntry } from './public-entry.ts';

/** Wikipedia's templates by type, and what each calls the larger work. */
const templates: Partial<Record<CslType, readonly [template: string, work: string]>> = {
  'article-journal': ['cite journal', 'journal'],
  'article-magazine': ['cite magazine', 'magazine'],
  'article-newspaper': ['cite news', 'newspaper'],
  article: ['cite document', 'work'],
  book: ['cite book', 'title'],
  broadcast: ['cite AV media', 'series'],
  chapter: ['cite book', 'title'],
  classic: ['cite book', 'title'],
  collection: ['cite book', 'title'],
  entry: ['cite encyclopedia', 'encyclopedia'],
  'entry-dictionary': ['cite encyclopedia', 'dictionary'],
  'entry-encyclopedia': ['cite encyclopedia', 'encyclopedia'],
  interview: ['cite interview', 'work'],
  map: ['cite map', 'work'],
  motion_picture: ['cite AV media', 'series'],
  pamphlet: ['cite book', 'title'],
  'paper-conference': ['cite conference', 'book-title'],
  patent: ['cite document', 'work'],
  post: ['cite web', 'website'],
  'post-weblog': ['cite web', 'website'],
  report: ['cite report', 'work'],
  review: ['cite journal', 'journal'],
  'review-book': ['cite journal', 'journal'],
  song: ['cite AV media', 'series'],
  speech: ['cite speech', 'event'],
  thesis: ['cite thesis', 'work'],
  webpage: ['cite web', 'website'],
};

/** References as citation templates, each on a line of its own. */
export function wikitext(documentary: Documentary, references: readonly Reference[]): string {
  const { settings } = documentary;
  return references.map(({ entry }) => `${citeTemplate(publicEntry(entry, settings))}\n`).join('');
}

/**
 * An entry as a citation template of Wikipedia, on one line: `{{cite news |last1=… }}`.
 *
 * Source: https://en.wikipedia.org/wiki/Help:Citation_Style_1
 */
export function citeTemplate(written: CslEntry): string {
  const entry = tidyEntry(written);
  const url = webAddressOf(entry);
  const [known, work] = templates[entry.type] ?? ['citation', 'work'];
  // `cite web` asks for an address.
  const template = known === 'cite web' && url === undefined ? 'cite document' : known;
  const { archive } = linkState(entry);
  const parameters: [name: string, value: string | number | undefined][] = [
    ...people('', entry.author),
    ...people('editor-', entry.editor),
    ...people('translator-', entry.translator),
    ['date', partialOf(entry.issued) ?? wordedDate(entry.issued)],
    ...titles(entry, work),
    ['trans-title', entry.custom?.translation?.title],
    ['language', entry.language],
    ['edition', entry.edition],
    ['series', work === 'series' ? undefined : entry['collection-title']],
    ['type', entry.genre],
    ['publisher', entry.publisher ?? entry.authority],
    ['location', entry['publisher-place']],
    ['volume', entry.volume],
    ['issue', entry.issue],
    [entry.type === 'report' ? 'number' : 'id', entry.number],
    ...pages(entry.page),
    ['doi', bareDoi(entry.DOI)],
    ['isbn', entry.ISBN],
    ['issn', entry.ISSN],
    ['pmid', entry.PMID],
    ['pmc', entry.PMCID === undefined ? undefined : String(entry.PMCID).replace(/^PMC/i, '')],
    ['url', url],
    ['access-date', url === undefined ? undefined : partialOf(entry.accessed)],
    ['archive-url', archive?.url],
    ['archive-date', archive?.date],
    ['url-status', archive === undefined ? undefined : String(entry.custom?.['status'] ?? '')],
  ];
  const shown = parameters.flatMap(([name, value]) => {
    const text = escaped(String(value ?? ''), name);
    return text === '' ? [] : [`|${name}=${text}`];
  });
  return `{{${[template, ...shown].join(' ')}}}`;
}

/** What is part of a larger work is a chapter of a book, and an article of all else. */
function titles(entry: CslEntry, work: string): [string, string | number | undefined][] {
  const title = markup(entry.title);
  const container = entry['container-title'];
  if (work !== 'title')
    return [
      ['title', title],
      [work, container === undefined ? undefined : markup(String(container))],
    ];
  if (container === undefined) return [['title', title]];
  return [
    ['chapter', title],
    ['title', markup(String(container))],
  ];
}

function people(role: string, names: readonly CslName[] | undefined): [string, string][] {
  const all = names ?? [];
  const isCut = all.length > 1 && (all.at(-1)?.literal ?? all.at(-1)?.family) === 'others';
  const list = (isCut ? all.slice(0, -1) : all).flatMap((name) => exportName(name) ?? []);
  const shown = list.flatMap((name, index): [string, string][] => {
    const place = index + 1;
    if ('literal' in name)
      return [[role === '' ? `author${place}` : `${role.slice(0, -1)}${place}`, name.literal]];
    return [
      [`${role}last${place}`, name.family],
      [`${role}first${place}`, [name.given, name.suffix].filter(Boolean).join(', ')],
    ];
  });
  const display =
    role === '' ? 'display-authors' : role === 'editor-' ? 'display-editors' : 'display-translators';
  return isCut ? [...shown, [display, 'etal']] : shown;
}

function pages(page: string | number | undefined): [string, string][] {
  const text = String(page ?? '');
  return text === '' ? [] : [[/[–—,-]/.test(text) ? 'pages' : 'page', text.replace(/-+/g, '–')]];
}

/** Italics are two apostrophes; other markup of CSL has no wikitext that templates take. */
function markup(field: string): string {
  return withoutMarkup(field.replace(/<i>(.*?)<\/i>/g, '\uE000$1\uE000')).replaceAll('\uE000', "''");
}

/** A bar ends a parameter, braces open a template, brackets a link, and `<` a tag. */
function escaped(value: string, name: string): string {
  const line = singleLine(value);
  if (name.endsWith('url')) return line.replace(/[|{}[\]<>]/g, encodeURIComponent);
  return line
    .replaceAll('|', '{{!}}')
    .replace(/(?<!\{)[[\]<]|\{\{(?!!\}\})|(?<!\{\{!)\}\}/g, (sign) => `<nowiki>${sign}</nowiki>`);
}
