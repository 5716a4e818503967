const gap = 10;

/**
 * Places a card so that it never covers the line being read: in the margin where there is one, else
 * under the line or above it. On a phone CSS keeps it at the bottom edge, and the line is moved into
 * sight.
 */
export function placeCard(card: HTMLElement, link: HTMLElement): void {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  if (matchMedia('(max-width: 40rem)').matches) {
    const covered = line.bottom + gap - (innerHeight - card.offsetHeight);
    if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
    return;
  }
  const text = link.closest('.prose')?.getBoundingClientRect();
  const width = card.offsetWidth;
  const rtl = document.documentElement.dir === 'rtl';
  const room = text === undefined ? 0 : rtl ? text.left : document.documentElement.clientWidth - text.right;
  if (text !== undefined && room >= width + 2 * gap + 16) {
    const left = rtl ? text.left - width - 2 * gap - 8 : text.right + 2 * gap + 8;
    put(card, left, Math.min(line.top - gap, Math.max(gap, innerHeight - card.offsetHeight - gap)));
    return;
  }
  const left = Math.min(
    Math.max(gap, line.left - width / 3),
    document.documentElement.clientWidth - width - gap,
  );
  const fitsBelow = line.bottom + gap + card.offsetHeight <= innerHeight;
  const fitsAbove = line.top - gap - card.offsetHeight >= 0;
  put(card, left, fitsBelow || !fitsAbove ? line.bottom + gap : line.top - gap - card.offsetHeight);
}

function put(card: HTMLElement, left: number, top: number): void {
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
