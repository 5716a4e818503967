const gap = 10;
const narrowest = 250;

/**
 * Places a card so that it never covers the line being read: in the margin where there is one, else
 * under the line or above it, whichever has the room. On a phone CSS keeps it at the bottom edge, and
 * the line is moved into sight.
 */
export function placeCard(card: HTMLElement, link: HTMLElement): void {
  card.removeAttribute('style');
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  if (matchMedia('(max-width: 40rem)').matches) keepInSight(line, card);
  else if (!placeInMargin(card, line, link)) placeUnderOrAbove(card, line);
}

function keepInSight(line: DOMRect, card: HTMLElement): void {
  const covered = line.bottom + gap - (innerHeight - card.offsetHeight);
  if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
}

/** The margin after the text in the direction of reading; the card takes its width. */
function placeInMargin(card: HTMLElement, line: DOMRect, link: HTMLElement): boolean {
  const text = link.closest('.prose')?.getBoundingClientRect();
  if (text === undefined) return false;
  const rtl = document.documentElement.dir === 'rtl';
  const room = (rtl ? text.left : document.documentElement.clientWidth - text.right) - 4 * gap;
  if (room < narrowest) return false;
  card.style.inlineSize = `${Math.min(card.offsetWidth, room)}px`;
  // A mark in the margin, where a note is, would be covered.
  if (rtl ? line.right < text.left : line.left > text.right) return false;
  const left = rtl ? text.left - card.offsetWidth - 3 * gap : text.right + 3 * gap;
  const lowest = innerHeight - card.offsetHeight - gap;
  put(card, left, Math.min(line.top - gap, Math.max(gap, lowest)));
  return true;
}

function placeUnderOrAbove(card: HTMLElement, line: DOMRect): void {
  const under = innerHeight - line.bottom - 2 * gap;
  const above = line.top - 2 * gap;
  const goesUnder = card.offsetHeight <= under || under >= above;
  card.style.maxBlockSize = `${Math.min(card.offsetHeight, goesUnder ? under : above)}px`;
  const rightmost = document.documentElement.clientWidth - card.offsetWidth - gap;
  const left = Math.min(Math.max(gap, line.left - card.offsetWidth / 3), rightmost);
  put(card, left, goesUnder ? line.bottom + gap : line.top - gap - card.offsetHeight);
}

function put(card: HTMLElement, left: number, top: number): void {
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
