import type { Element, ElementContent } from 'hast';
import type { Documentary } from '../../model/documentary.ts';
import { type View, type ViewItem, viewOf } from '../../model/views/view.ts';
import type { ViewName } from '../../syntax/views.ts';
import { element, type ProsePage, text } from '../context.ts';

/**
 * A part of the register as a list, with a link to the page that shows the whole.
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
  // A book stands alone: its links lead to the site.
  const address = (href: string) => (page === 'book' ? documentary.addresses.canonical(href) : href);
  return element('div', { className: ['view'], dataView: name }, [
    ...(map === undefined || page === 'book' ? [] : [map]),
    listOf(view, view.items, address),
    ...(view.page ? [linkTo(view.page, address)] : []),
  ]);
}

function linkTo({ href, title }: NonNullable<View['page']>, address: Address): Element {
  return element('p', { className: ['view-more'] }, [element('a', { href: address(href) }, [text(title)])]);
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
