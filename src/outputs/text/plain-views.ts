import type { List, Nodes, PhrasingContent } from 'mdast';
import type { View, ViewItem } from '../../core/model/views/view.ts';

/** A part of the register as a Markdown list, with a link to the page that shows the whole. */
export function plainView({ isOrdered, items, page }: View): Nodes[] {
  const list = listOf(items, isOrdered);
  if (page === undefined) return [list];
  const more: PhrasingContent = { type: 'link', url: page.href, children: [text(page.title)] };
  return [list, { type: 'paragraph', children: [more] }];
}

function listOf(items: readonly ViewItem[], ordered: boolean): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map(({ parts, children }) => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: parts.map(phrase) },
        ...(children.length > 0 ? [listOf(children, ordered)] : []),
      ],
    })),
  };
}

function phrase(part: ViewItem['parts'][number]): PhrasingContent {
  return typeof part === 'string'
    ? text(part)
    : { type: 'link', url: part.href, children: [text(part.text)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
