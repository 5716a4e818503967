import type { Element, ElementContent } from 'hast';
import type { Heading, ListItem, Nodes, Paragraph, PhrasingContent, TableRow } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { fragment, paragraphId } from '../../model/addresses.ts';
import { isAuthorsComponent, isExpression, isJsx } from '../../syntax/code.ts';
import { holdsNoParagraph, isBlockElement } from '../../syntax/prose-elements.ts';
import { type Context, element, idPrefix, text } from '../context.ts';
import { linkWithMarks } from '../links.ts';
import { marksAfter, withoutMarks } from '../marks.ts';
import { renderQuote } from './callouts.ts';

/** A heading's anchor holds its text; its marks are next to the anchor. */
export function renderHeading(context: Context, state: State, node: Heading): Element {
  const id = context.headings.get(node)?.id;
  const name = `h${Math.min(6, node.depth + (context.page.kind === 'whole' ? 1 : 0))}`;
  const full = id === undefined ? undefined : idPrefix(context) + id;
  const properties = full === undefined ? {} : { id: full };
  if (full === undefined || context.page.kind === 'book' || hasLink(node)) {
    const { kept, marks } = withoutMarks(node);
    const children = state.all({ ...node, children: kept });
    return element(name, properties, [...children, ...marksAfter(context, state, marks)]);
  }
  const anchor = { href: fragment(full), className: ['heading-anchor'] };
  return element(name, properties, linkWithMarks(context, state, node, anchor));
}

function hasLink(node: Nodes): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return true;
  if (node.type === 'mdxJsxTextElement' && (node.name === 'a' || node.name === 'Claim')) return true;
  return 'children' in node && node.children.some(hasLink);
}

/** Paragraphs can be pointed at: search opens a result at its passage. */
export function renderParagraph(
  context: Context,
  state: State,
  node: Paragraph,
  parent: Nodes | undefined,
): ElementContent[] {
  if (parent?.type === 'mdxJsxFlowElement' && holdsNoParagraph(parent.name)) return state.all(node);
  if (isComponentLine(node)) return state.all(node);
  const quote = quotationOf(node);
  if (quote !== undefined) return [renderQuote(context, state, quote.node, quote.sources)];
  return runsOf(node.children).flatMap((run) => {
    if (!isProse(run)) return state.all({ ...node, children: run });
    context.paragraphs += 1;
    const numbered = context.page.kind !== 'book' && parent?.type !== 'footnoteDefinition';
    const properties = numbered ? { id: idPrefix(context) + paragraphId(context.paragraphs) } : {};
    return element('p', properties, state.all({ ...node, children: run }));
  });
}

/** `<Quote>…</Quote> [@key]` in a paragraph of its own: the quotation and its sources. */
function quotationOf({
  children,
}: Paragraph): { node: MdxJsxTextElement; sources: PhrasingContent[] } | undefined {
  const [first, ...others] = children.filter((child) => !isBlank(child));
  if (first?.type !== 'mdxJsxTextElement' || first.name !== 'Quote') return undefined;
  const sources = others.filter((child) => child.type === 'cite');
  const isAlone = others.every(
    (child) => child.type === 'cite' || (child.type === 'text' && /^[\s.,;]*$/.test(child.value)),
  );
  return isAlone ? { node: first, sources } : undefined;
}

/**
 * MDX reads `<figcaption>…</figcaption>` on a line of its own as part of a paragraph; it is none, and
 * parts what is before it from what follows.
 */
function runsOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  if (!children.some(isBlock)) return [[...children]];
  const runs: PhrasingContent[][] = [];
  for (const child of children) {
    const run = runs.at(-1);
    if (run === undefined || isBlock(child) || run.some(isBlock)) runs.push([child]);
    else run.push(child);
  }
  return runs.filter((run) => !run.every(isBlank));
}

/** As in MDX, a line of nothing but components and expressions is no paragraph. */
function isComponentLine({ children }: Paragraph): boolean {
  return (
    children.some((node) => isJsx(node) && isAuthorsComponent(node.name)) &&
    children.every(
      (node) => isBlank(node) || isExpression(node) || (isJsx(node) && isAuthorsComponent(node.name)),
    )
  );
}

/** Pictures beside a block, as in a figure, want no paragraph around them. */
function isProse(run: readonly PhrasingContent[]): boolean {
  return (
    !run.some(isBlock) && !(run.length > 0 && run.every((node) => isBlank(node) || node.type === 'image'))
  );
}

function isBlock(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' && node.name !== null && isBlockElement(node.name);
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A row with every cell that was written, even beyond the head's, aligned by a class: HTML has no `align`. */
export function renderRow(state: State, node: TableRow, parent: Nodes | undefined): Element {
  const table = parent?.type === 'table' ? parent : undefined;
  const name = table?.children[0] === node ? 'th' : 'td';
  const missing = Math.max(0, (table?.align?.length ?? 0) - node.children.length);
  const cells = node.children.map((cell, index) => {
    const align = table?.align?.[index];
    return element(name, align ? { className: [`align-${align}`] } : {}, state.all(cell));
  });
  const empty = Array.from({ length: missing }, () => element(name, {}, []));
  return element('tr', {}, state.wrap([...cells, ...empty], true));
}

/** The box of a task is a sign: prose asks for no input. */
export function renderItem(
  state: State,
  node: ListItem,
  parent: Parameters<typeof defaultHandlers.listItem>[2],
) {
  const item: Element = defaultHandlers.listItem(state, node, parent);
  if (node.checked === undefined || node.checked === null) return item;
  return withSign(item, node.checked ? '☑' : '☐');
}

function withSign(node: Element, sign: string): Element {
  const children = node.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    return child.tagName === 'input' ? text(sign) : child.tagName === 'p' ? withSign(child, sign) : child;
  });
  return { ...node, children };
}
