import { clusterOf } from './card-content.ts';
import { makeCard } from './make-card.ts';
import { placeCard } from './place-card.ts';

const triggers = 'a[role="doc-noteref"], .claim-link, a[data-cross-reference]';

/** The open card and the link it belongs to. */
let card: HTMLElement | undefined;
let owner: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let width = 0;
const status = document.createElement('div');

/**
 * Cards for marks, claims and cross-references: on hover after a moment, on keyboard focus at once, on a first tap.
 * What they show is already on the page; where it is not, there is no card.
 */
export function openCards(): void {
  if (document.querySelector(triggers) === null) return;
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') hover(event.target);
  });
  document.addEventListener('focusin', (event) => {
    const link = triggerOf(event.target);
    if (link?.matches(':focus-visible')) open(link);
    else if (card && !isInCard(event.target) && link !== owner) close();
  });
  document.addEventListener('click', tap);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && card) leave();
  });
  // A phone's bars that come and go with the scrolling change the height alone.
  addEventListener('resize', () => innerWidth === width || close());
}

function triggerOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(triggers) : null;
}

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Node && card?.contains(target) === true;
}

function hover(target: EventTarget | null): void {
  const link = triggerOf(target);
  clearTimeout(timer);
  if (link === owner && owner) return;
  if (link && !isInCard(link)) timer = setTimeout(() => open(link), 180);
  else if (card && !isInCard(target) && document.activeElement !== owner) timer = setTimeout(close, 350);
}

/** A finger cannot hover: its first tap opens the card, the card's own links lead on. */
function tap(event: PointerEvent | MouseEvent): void {
  const link = triggerOf(event.target);
  const touched = 'pointerType' in event && event.pointerType === 'touch';
  if (link && touched && link !== owner && !isInCard(link)) {
    open(link);
    // What has no card on this page is a plain link.
    if (card === undefined) return;
    event.preventDefault();
    // Focus did not move, which would have it read out.
    status.textContent = card?.querySelector('#card-text')?.textContent ?? '';
  } else if (!isInCard(event.target) || (event.target instanceof Element && event.target.closest('a'))) {
    close();
  }
}

/** Back to the mark if the reader is inside the card; its focus must not open the card again. */
function leave(): void {
  const back = isInCard(document.activeElement) ? owner : undefined;
  close();
  back?.focus({ preventScroll: true });
  close();
}

/** The marks of one cluster hand their card on. */
function open(link: HTMLAnchorElement): void {
  if (link === owner) return;
  const kept = owner && clusterOf(owner) === clusterOf(link) ? card : undefined;
  disown();
  if (kept === undefined) close();
  card = kept ?? makeCard(link, leave);
  if (card === undefined) return;
  owner = link;
  width = innerWidth;
  link.setAttribute('aria-expanded', 'true');
  link.setAttribute('aria-controls', 'card');
  link.setAttribute('aria-describedby', 'card-text');
  placeCard(card, link);
}

function close(): void {
  clearTimeout(timer);
  disown();
  card?.remove();
  card = undefined;
  status.textContent = '';
}

function disown(): void {
  for (const name of ['aria-expanded', 'aria-controls', 'aria-describedby']) owner?.removeAttribute(name);
  owner = undefined;
}
