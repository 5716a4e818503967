import type { List, Nodes, PhrasingContent } from 'mdast';
import type { Addresses } from '../../core/model/addresses.ts';
import type { View, ViewItem } from '../../core/model/views/view.ts';

/** A part of the register as a Markdown list, with links to pages that show more. */
export function plainView({ canonical }: Addresses, { isOrdered, items, links }: View): Nodes[] {
  const list = listOf(items, { ordered: isOrdered, canonical });
  if (links.length === 0) return [list];
  const more = links.flatMap(({ href, title }, index): PhrasingContent[] => [
    ...(index > 0 ? [text(' · ')] : []),
    { type: 'link', url: canonical(href), children: [text(title)] },
  ]);
  return [list, { type: 'paragraph', children: more }];
}

interface Form {
  ordered: boolean;
  canonical: Addresses['canonical'];
}

function listOf(items: readonly ViewItem[], form: Form): List {
  return {
    type: 'list',
    ordered: form.ordered,
    spread: false,
    children: items.map(({ parts, children }) => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: parts.map((part) => phrase(part, form)) },
        ...(children.length > 0 ? [listOf(children, form)] : []),
      ],
    })),
  };
}

function phrase(part: ViewItem['parts'][number], { canonical }: Form): PhrasingContent {
  return typeof part === 'string'
    ? text(part)
    : { type: 'link', url: canonical(part.href), children: [text(part.text)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
