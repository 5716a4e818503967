import { claimContent, markContent } from './card-content.ts';
import { placeCard } from './place-card.ts';

const triggers = 'a[role="doc-noteref"], .claim-link';

/** The open card and the link it belongs to. */
let card: HTMLElement | undefined;
let owner: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Cards for marks and claims: on hover after a moment, on keyboard focus at once, on a first tap.
 * What they show is already on the page.
 */
export function openCards(): void {
  if (document.querySelector(triggers) === null) return;
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') hover(event.target);
  });
  document.addEventListener('focusin', (event) => {
    const link = triggerOf(event.target);
    if (link?.matches(':focus-visible')) open(link);
    else if (card && !card.contains(asNode(event.target)) && link !== owner) close();
  });
  document.addEventListener('click', (event) => tap(event));
  document.addEventListener('keydown', (event) => pressKey(event));
  addEventListener('resize', () => close());
}

function triggerOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(triggers) : null;
}

function asNode(target: EventTarget | null): Node | null {
  return target instanceof Node ? target : null;
}

function hover(target: EventTarget | null): void {
  const link = triggerOf(target);
  clearTimeout(timer);
  if (link === owner && owner) return;
  if (link && !card?.contains(link)) timer = setTimeout(() => open(link), 180);
  else if (card && !card.contains(asNode(target)) && document.activeElement !== owner)
    timer = setTimeout(close, 350);
}

/** A finger cannot hover: its first tap opens the card, the card's own links lead on. */
function tap(event: PointerEvent | MouseEvent): void {
  const link = triggerOf(event.target);
  const touched = 'pointerType' in event && event.pointerType === 'touch';
  if (link && touched && link !== owner && !card?.contains(link)) {
    event.preventDefault();
    open(link);
  } else if (
    !card?.contains(asNode(event.target)) ||
    (event.target instanceof Element && event.target.closest('a'))
  ) {
    close();
  }
}

/** Tab goes on through the text as ever; the arrow down leads into the card, Escape back out. */
function pressKey(event: KeyboardEvent): void {
  if (card === undefined || owner === undefined) return;
  const inside = card.contains(document.activeElement);
  if (event.key === 'Escape') {
    if (inside) leaveCard();
    close();
  } else if (event.key === 'ArrowDown' && document.activeElement === owner) {
    card.querySelector<HTMLElement>('a[href], button')?.focus();
  } else if (event.key === 'Tab' && inside && isLastStop(event.shiftKey)) {
    leaveCard();
    if (!event.shiftKey) return;
  } else {
    return;
  }
  event.preventDefault();
}

/** Whether Tab would leave the card: its links come after the text in the page's order. */
function isLastStop(backwards: boolean): boolean {
  const stops = [...(card?.querySelectorAll<HTMLElement>('a[href], button') ?? [])];
  return stops.at(backwards ? 0 : -1) === document.activeElement;
}

/** Back to the mark, whose focus must not open the card again. */
function leaveCard(): void {
  const back = owner;
  close();
  back?.focus({ preventScroll: true });
  close();
}

function open(link: HTMLAnchorElement): void {
  if (link === owner) return;
  close();
  const content = link.matches('.claim-link') ? claimContent(link) : markContent(link);
  if (content === undefined) return;
  card = document.createElement('aside');
  card.className = 'card';
  card.id = 'card';
  card.setAttribute('aria-label', link.getAttribute('aria-label') ?? '');
  card.setAttribute('aria-live', 'polite');
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.className = 'card-close';
  shut.textContent = '×';
  shut.setAttribute('aria-label', document.querySelector<HTMLElement>('#keys')?.dataset['close'] ?? 'Close');
  shut.addEventListener('click', leaveCard);
  card.append(content, shut);
  document.body.append(card);
  owner = link;
  link.setAttribute('aria-expanded', 'true');
  link.setAttribute('aria-controls', 'card');
  link.setAttribute('aria-describedby', 'card');
  placeCard(card, link);
}

function close(): void {
  clearTimeout(timer);
  card?.remove();
  for (const name of ['aria-expanded', 'aria-controls', 'aria-describedby']) owner?.removeAttribute(name);
  card = undefined;
  owner = undefined;
}
