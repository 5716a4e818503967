import { cardContent, clusterOf, linksBeside } from './card-content.ts';

/**
 * Puts the card of a mark, a claim or a cross-reference into the page, right after it: so the reading order of a screen
 * reader and the Tab key lead into it and on. As a popover nothing clips or covers it.
 *
 * @returns nothing where the page has no entry for it
 */
export function makeCard(link: HTMLAnchorElement, leave: () => void): HTMLElement | undefined {
  const content = cardContent(link);
  if (content === undefined) return undefined;
  content.id = 'card-text';
  const card = document.createElement('div');
  card.className = 'card';
  card.id = 'card';
  card.popover = 'manual';
  card.setAttribute('role', 'note');
  card.setAttribute('aria-label', nameOf(link));
  card.append(content, closeButton(leave));
  clusterOf(link).after(card);
  if ('showPopover' in card) card.showPopover();
  return card;
}

/** One card for a whole cluster has the names of all its marks. */
function nameOf(link: HTMLAnchorElement): string {
  return linksBeside(link)
    .map((mark) => mark.getAttribute('aria-label') ?? mark.textContent)
    .join('; ');
}

function closeButton(leave: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'card-close';
  button.textContent = '×';
  button.setAttribute('aria-label', document.documentElement.dataset['close'] ?? 'Close');
  button.addEventListener('click', leave);
  return button;
}
