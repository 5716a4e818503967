import type { Element, ElementContent } from 'hast';
import type { Documentary } from '../../model/documentary.ts';
import { type View, type ViewItem, viewOf } from '../../model/views/view.ts';
import type { ViewName } from '../../syntax/views.ts';
import { element, type ProsePage, text } from '../context.ts';

/**
 * A part of the register as a list, with links to pages that show more.
 *
 * @param value an attribute of the component by its name
 * @param map the picture above the list
 */
export function renderView(
  documentary: Documentary,
  name: ViewName,
  {
    value,
    page,
    map,
  }: { value: (attribute: string) => string | undefined; page: ProsePage['kind']; map?: Element },
): Element {
  const view = viewOf(documentary, name, value);
  // A book is read offline: its links lead to the site.
  const address = (href: string) => (page === 'book' ? documentary.addresses.canonical(href) : href);
  return element('div', { className: ['view'], dataView: name }, [
    ...(map === undefined || page === 'book' ? [] : [map]),
    listOf(view, view.items, address),
    ...(view.links.length > 0 ? [linksTo(view.links, address)] : []),
  ]);
}

function linksTo(links: View['links'], address: Address): Element {
  const parts = links.flatMap(({ href, title }, index) => [
    ...(index > 0 ? [text(' · ')] : []),
    element('a', { href: address(href) }, [text(title)]),
  ]);
  return element('p', { className: ['view-more'] }, parts);
}

type Address = (href: string) => string;

function listOf(view: View, items: readonly ViewItem[], address: Address): Element {
  const lines = items.map(({ parts, children }) =>
    element('li', {}, [
      ...parts.map(
        (part): ElementContent =>
          typeof part === 'string'
            ? element('span', { className: ['view-note'] }, [text(part)])
            : element('a', { href: address(part.href) }, [text(part.text)]),
      ),
      ...(children.length > 0 ? [listOf(view, children, address)] : []),
    ]),
  );
  return element(view.isOrdered ? 'ol' : 'ul', {}, lines);
}
