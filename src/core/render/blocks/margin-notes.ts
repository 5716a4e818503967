import type { Element, Root } from 'hast';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { marginNotes } from '../../model/prose/margin-notes.ts';
import type { Context } from '../context.ts';

/** The number of a note, which has its number also where styles put the note beside the text. */
export function renderNoteReference(
  { section, page }: Context,
  state: State,
  node: FootnoteReference,
): Element {
  const made = defaultHandlers.footnoteReference(state, node);
  const id = node.identifier.toUpperCase();
  const isFirst = state.footnoteCounts.get(id) === 1;
  if (page.kind !== 'section' || !isFirst || !marginNotes(section).beside.has(node.identifier)) return made;
  const [link] = made.children;
  if (link?.type === 'element') link.properties['dataNote'] = state.footnoteOrder.indexOf(id) + 1;
  return made;
}

/** Marks the notes of the list that have a place beside the text: the list stays the one that holds them. */
export function markMarginNotes(root: Root): void {
  const inMargin = new Set<unknown>();
  visit(root, 'element', ({ properties }) => {
    if (properties['dataNote'] !== undefined) inMargin.add(properties['dataNote']);
  });
  if (inMargin.size === 0) return;
  visit(root, 'element', (node) => {
    if (node.properties['dataFootnotes'] === undefined) return;
    const list = node.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'ol',
    );
    const items = list?.children.filter((child) => child.type === 'element') ?? [];
    for (const [index, item] of items.entries())
      if (inMargin.has(index + 1)) item.properties['className'] = ['margin-note'];
  });
}
