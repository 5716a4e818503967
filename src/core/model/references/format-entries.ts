import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Wording } from '../../../translations/wording.ts';
import { directionOf } from '../../../translations/wording.ts';
import { type CslEntry, dateFields, nameFields, textFields } from '../../read/schemas/citations.ts';
import { isLanguageTag } from '../../read/schemas/fields.ts';
import type { FormattedEntry } from '../documentary.ts';
import { formatBeside } from './citeproc/format-in-threads.ts';
import type { EntryBody } from './citeproc/format-items.ts';
import { formatCslDate, partialOf } from './csl-dates.ts';
import { cslStyle } from './csl-style.ts';
import { linkState } from './link-state.ts';
import { richText, withoutMarkup } from './rich-text.ts';

/** Formats entries, one result for each in the same order. */
export type EntryFormatter = (entries: readonly CslEntry[], wording: Wording) => Promise<FormattedEntry[]>;

/** Formats entries in the documentary's citation style, once per build. */
export const formatEntries: EntryFormatter = async (entries, wording) => {
  const style = cslStyle(wording);
  const items = entries.map((entry) => JSON.stringify(forCiteproc(entry, wording)));
  const known = bodiesIn(style);
  const unknown = [...new Set(items)].filter((item) => !known.has(item));
  const bodies = await formatBeside(unknown, style);
  for (const [index, item] of unknown.entries()) known.set(item, bodies[index] ?? []);
  return entries.map((entry, index) => finish(entry, known.get(items[index] ?? '') ?? [], wording));
};

type Bodies = Map<string, EntryBody>;

/**
 * What citeproc made of each item, by style and by all that it was given of it: in the editor's server
 * most entries are the same after an edit, and formatting them again would be half of what the edit costs.
 */
const bodiesByStyle = new Map<string, Bodies>();

function bodiesIn(style: string): Bodies {
  const bodies: Bodies = bodiesByStyle.get(style) ?? new Map();
  bodiesByStyle.set(style, bodies);
  return bodies;
}

/**
 * Stands for the title inside citeproc, which would otherwise curl quotes, swap punctuation and drop
 * italics. It needs a letter inside: citeproc takes a text without any for East Asian.
 */
const titleToken = '\uE000title\uE001';

/** Only what the style prints: `note` in particular is read by citeproc as instructions. */
function forCiteproc(entry: CslEntry, wording: Wording): Record<string, unknown> {
  const item: Record<string, unknown> = { type: entry.type };
  for (const field of textFields) {
    if (entry[field] !== undefined && !unprinted.has(field))
      item[field] = printable(field, entry[field], wording);
  }
  for (const field of nameFields) {
    const names = entry[field]?.filter((name) => name.family ?? name.literal ?? name.given);
    if (names !== undefined && names.length > 0) item[field] = names;
  }
  for (const field of dateFields) {
    // As a text, because citeproc throws on open and uneven ranges and knows English months only.
    const date = formatCslDate(entry[field], wording);
    if (date !== '') item[field] = { literal: date };
  }
  return { ...item, title: titleToken };
}

const unprinted = new Set([
  'note',
  'annote',
  'abstract',
  'URL',
  'DOI',
  'keyword',
  'language',
  'title-short',
  'shortTitle',
  'citation-number',
  'citation-label',
  'year-suffix',
  'citation-key',
]);

function printable(field: string, value: string | number, wording: Wording): string | number {
  if (field === 'edition' && /^\d{1,4}$/.test(String(value)))
    return wording('entry.edition', { number: Number(value) });
  return field === 'number' && typeof value === 'string' ? value.replace(/-/g, '\\-') : value;
}

function finish(entry: CslEntry, body: EntryBody, wording: Wording): FormattedEntry {
  const title = titleElement(entry, wording);
  const children = body.length === 0 ? [title] : mendStops(body.flatMap((node) => substitute(node, title)));
  const root: Root = { type: 'root', children };
  return { html: toHtml(root).trim(), text: textOf(root).trim(), label: labelOf(entry) };
}

/** The title as an element: linked where there is a good address, marked where its language differs. */
function titleElement(entry: CslEntry, wording: Wording): Element {
  const language =
    typeof entry.language === 'string' && isLanguageTag(entry.language) ? entry.language : undefined;
  const foreign = language !== undefined && language !== wording.language;
  const { url } = linkState(entry);
  return {
    type: 'element',
    tagName: url === undefined ? 'span' : 'a',
    properties: {
      className: ['title'],
      ...(url !== undefined && { href: url, rel: ['noopener', 'noreferrer'] }),
      ...(foreign && { lang: language, dir: directionOf(language) }),
    },
    children: richText(entry.title),
  };
}

/** Puts the title in the token's place, and classes in the place of inline styles, which the CSP forbids. */
function substitute(node: ElementContent, title: Element): ElementContent[] {
  if (node.type === 'text') {
    return node.value
      .split(titleToken)
      .flatMap((value, index) => [
        ...(index > 0 ? [title] : []),
        ...(value === '' ? [] : [{ type: 'text' as const, value }]),
      ]);
  }
  if (node.type !== 'element') return [node];
  const { style, ...properties } = node.properties;
  const className = String(style ?? '').includes('small-caps') ? ['small-caps'] : undefined;
  return [
    {
      ...node,
      properties: { ...properties, ...(className && { className }) },
      children: node.children.flatMap((child) => substitute(child, title)),
    },
  ];
}

/** In whatever language: German opens with the sign that English closes with. */
const closingQuote = /^['’”»“«」』》"]/;

/** Citeproc could not see how the title ends: `“… so special?”.` needs no second stop. */
function mendStops(nodes: ElementContent[]): ElementContent[] {
  let before = '';
  const mend = (node: ElementContent): ElementContent => {
    if (node.type === 'element') return { ...node, children: node.children.map(mend) };
    if (node.type !== 'text') return node;
    const [quote = ''] = closingQuote.exec(node.value) ?? [];
    const ended = /[.?!…。？！]['’”»“«」』》"]?$/.test(before.slice(-2) + quote);
    const rest = node.value.slice(quote.length);
    const value = ended ? quote + rest.replace(/^\.(?=\s|$)/, '') : node.value;
    before = (before + value).slice(-4);
    return { ...node, value };
  };
  return nodes.map(mend);
}

/** "Worth 2012", "van Beethoven 1808": the first name, or else the title's first words, with the year. */
function labelOf(entry: CslEntry): string {
  const name = entry.author?.[0] ?? entry.editor?.[0];
  const words = withoutMarkup(entry.title).split(/\s+/);
  const particle = name?.family && name['non-dropping-particle'];
  const who =
    (particle ? `${particle} ${name.family}` : name?.family) ??
    name?.literal ??
    name?.given ??
    words.slice(0, 6).join(' ') + (words.length > 6 ? ' …' : '');
  const year = partialOf(entry.issued)?.slice(0, 4);
  return year === undefined ? who : `${who} ${year}`;
}
