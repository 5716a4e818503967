import type { ElementContent, Properties } from 'hast';
import type { Link, PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { decode, fragment, isOnSite, isPageId, wholeId } from '../model/addresses.ts';
import { partAddress } from '../model/lists/read-pages.ts';
import { cardId } from '../model/prose/cross-reference-cards.ts';
import type { CrossReference } from '../model/prose/cross-references.ts';
import { isWebAddress } from '../read/schemas/fields.ts';
import { type Context, element, idPrefix } from './context.ts';
import { marksAfter, withoutMarks } from './marks.ts';

/** A link of Markdown; marks in its text follow it. */
export function renderLink(context: Context, state: State, node: Link): ElementContent[] {
  const { crossReference } = node.data ?? {};
  const properties =
    crossReference === undefined
      ? linkProperties(context, node.url)
      : { ...crossLink(context, crossReference), ...languageOf(context, node, crossReference) };
  return linkWithMarks(context, state, node, properties && { ...properties, ...titleOf(node) });
}

/** Where a cross-reference leads as seen from the page: to the same page where that holds its section. */
function crossLink(context: Context, crossReference: CrossReference): Properties {
  const { section, id, figure } = crossReference;
  const { documentary, page } = context;
  const isHere = section === undefined || section === context.section || page.kind === 'whole';
  const ownId =
    figure !== undefined || isPageId(id) || id === ''
      ? id
      : `${idPrefix({ ...context, section: section ?? context.section })}${id}`;
  const onPage = id === '' && section !== undefined ? wholeId(section.slug) : ownId;
  const part = page.kind === 'whole' && section ? partAddress(documentary, context.section, section) : '';
  const href =
    isHere && !(id === '' && page.kind !== 'whole')
      ? part + fragment(onPage)
      : documentary.addresses.inSection((section ?? context.section).slug, id);
  const hasFigure = page.kind === 'whole' && figure !== undefined && part === '';
  const card = page.kind === 'section' ? cardId(context.section, crossReference) : hasFigure ? id : '';
  return { href, dataCrossReference: card };
}

/** “Figure 1” is in the language of the site's own words; what the author wrote instead is not. */
function languageOf(
  { documentary }: Context,
  { children }: Link,
  { figure, text }: CrossReference,
): Properties {
  const [only] = children;
  const isPrinted = figure !== undefined && only?.type === 'text' && only.value === text;
  return isPrinted ? { ...documentary.wording.markup(`figure.${figure.kind}`) } : {};
}

/** A link around a node's content; only the content where there are no properties, or a link is around it. */
export function linkWithMarks(
  context: Context,
  state: State,
  node: Parameters<typeof withoutMarks>[0],
  properties: Properties | undefined,
): ElementContent[] {
  if (context.inLink) return state.all(node);
  const { kept, marks } = withoutMarks(node);
  const children = trimEnd(contentOfLink(context, state, kept));
  const shown = properties === undefined ? children : [element('a', properties, children)];
  return [...shown, ...marksAfter(context, state, marks)];
}

/** Inline content in which every other link is only its text. */
function contentOfLink(context: Context, state: State, content: PhrasingContent[]): ElementContent[] {
  const around = context.inLink;
  context.inLink = true;
  const children = state.all({ type: 'paragraph', children: content });
  context.inLink = around;
  return children;
}

/** Without the gap that a mark leaves that was at the end. */
function trimEnd(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  return [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}

/** Where a link may lead: the web, a mail address, or a place on this site. `undefined` makes it plain text. */
export function linkProperties(context: Context, url: string): Properties | undefined {
  if (isWebAddress(url)) return { href: new URL(url).href, rel: ['noopener', 'noreferrer'] };
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(url)) return { href: url };
  if (!isOnSite(url)) return undefined;
  if (url.startsWith('#')) return { href: `${partOf(context, url)}#${idHere(context, url.slice(1))}` };
  return { href: fromRoot(context, url) };
}

/** Headings, notes and an editor's own ids carry the section's slug where all sections are on one page. */
function idHere(context: Context, id: string): string {
  return id === '' || isPageId(id) ? id : idPrefix(context) + id;
}

/** The page that has a reference's entry, where it is another one of the whole account. */
function partOf({ documentary, section, page }: Context, url: string): string {
  const [, key] = /^#ref-(.+)$/.exec(decode(url)) ?? [];
  const reference = documentary.referencesByKey.get(key?.normalize('NFC') ?? '');
  return page.kind === 'whole' && reference ? partAddress(documentary, section, reference) : '';
}

/** The same prose is on several pages: what it says of its own place is written from the root. */
function fromRoot({ documentary: { addresses }, section }: Context, url: string): string {
  if (url.startsWith('/')) return addresses.path(url);
  const here = new URL(addresses.section(section.slug), 'http://site');
  if (!URL.canParse(url, here)) return url;
  const { pathname, search, hash } = new URL(url, here);
  return pathname + search + hash;
}

function titleOf({ title }: Link): { title?: string } {
  return title ? { title } : {};
}
