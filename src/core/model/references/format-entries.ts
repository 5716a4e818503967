import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Wording } from '../../../translations/wording.ts';
import { directionOf } from '../../../translations/wording.ts';
import { cslTerm, localeFor } from '../../read/csl/locale.ts';
import { type CslStyle, ownStyle } from '../../read/csl/style.ts';
import type { CslEntry } from '../../read/schemas/citations.ts';
import { isLanguageTag } from '../../read/schemas/fields.ts';
import type { FormattedEntry } from '../documentary.ts';
import { formatInThreads } from './citeproc/format-in-threads.ts';
import type { EntryBody } from './citeproc/format-items.ts';
import { partialOf } from './csl-dates.ts';
import { mapText, withLinks, withOthers, withoutInlineStyles, withTitle, wrapTitle } from './entry-body.ts';
import { itemOf, titleToken } from './entry-item.ts';
import { linkState } from './link-state.ts';
import { richText, withoutMarkup } from './rich-text.ts';

/** Formats entries in a style, one result for each in the same order. */
export type EntryFormatter = (
  entries: readonly CslEntry[],
  wording: Wording,
  style?: CslStyle,
) => Promise<FormattedEntry[]>;

/**
 * Formats entries in a citation style, once per build.
 *
 * @throws {Error} with the style's name, where citeproc cannot work with it
 */
export const formatEntries: EntryFormatter = async (entries, wording, style = ownStyle) => {
  const locale = localeFor(wording.language, style.dialect);
  const items = entries.map((entry) => JSON.stringify(itemOf(entry, style, wording)));
  const known = bodiesIn(`${locale.name} ${style.xml}`);
  const unknown = [...new Set(items)].filter((item) => !known.has(item));
  const bodies = await formatInThreads(unknown, style.xml, locale).catch((error: unknown) => {
    throw new Error(`The citation style \`${style.name}\` cannot be used: ${String(error)}`, {
      cause: error,
    });
  });
  for (const [index, item] of unknown.entries()) known.set(item, bodies[index] ?? []);
  const bodyOf = (index: number) => known.get(items[index] ?? '') ?? [];
  const unprinted = entries.filter((_, index) => bodyOf(index).length === 0 && !style.isOwn);
  const instead = unprinted.length === 0 ? [] : await formatEntries(unprinted, wording, ownStyle);
  // A style may print nothing for a type: letters, posts. Readers still need to find the source.
  return entries.map(
    (entry, index) => instead[unprinted.indexOf(entry)] ?? finish(entry, bodyOf(index), wording, style),
  );
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

function finish(entry: CslEntry, body: EntryBody, wording: Wording, style: CslStyle): FormattedEntry {
  const title = titleElement(entry, wording);
  const plain = withOthers(withoutInlineStyles(body), cslTerm(wording.language, 'et-al'));
  const children = style.isOwn
    ? singleStops(withTitle(plain, innerQuotes(title, plain, wording.language)))
    : withLinks(wrapTitle(plain, withoutMarkup(entry.title), { ...title, children: [] }));
  const root: Root = { type: 'root', children: body.length === 0 ? [title] : children };
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

/** A title that begins or ends with the mark which the style sets around it takes the inner ones: no ““. */
function innerQuotes(title: Element, body: EntryBody, language: string): Element {
  const [open, close] = [cslTerm(language, 'open-quote'), cslTerm(language, 'close-quote')];
  const words = textOf(title);
  const isQuoted = textOf({ type: 'root', children: body }).includes(open + titleToken);
  if (!isQuoted || !(words.startsWith(open) || words.endsWith(close))) return title;
  const inner = new Map([
    [open, cslTerm(language, 'open-inner-quote')],
    [close, cslTerm(language, 'close-inner-quote')],
  ]);
  const children = mapText(title.children, (value) => [
    { type: 'text', value: value.replace(/./gsu, (sign) => inner.get(sign) ?? sign) },
  ]);
  return { ...title, children };
}

/** In whatever language: German opens with the sign that English closes with. */
const closingQuote = /^['’”»“«」』》"]/;

/** Citeproc could not see how the title ends: `“… so special?”.` needs no second stop. */
function singleStops(nodes: ElementContent[]): ElementContent[] {
  let before = '';
  const withSingleStops = (node: ElementContent): ElementContent => {
    if (node.type === 'element') return { ...node, children: node.children.map(withSingleStops) };
    if (node.type !== 'text') return node;
    const [quote = ''] = closingQuote.exec(node.value) ?? [];
    const ended = /[.?!…。？！]['’”»“«」』》"]?$/.test(before.slice(-2) + quote);
    const rest = node.value.slice(quote.length);
    const value = ended ? quote + rest.replace(/^\.(?=\s|$)/, '') : node.value;
    before = (before + value).slice(-4);
    return { ...node, value };
  };
  return nodes.map(withSingleStops);
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
