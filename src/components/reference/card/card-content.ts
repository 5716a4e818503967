/** What the card of a mark, a claim or a cross-reference shows; nothing where the page does not have it. */
export function cardContent(link: HTMLAnchorElement): HTMLElement | undefined {
  if (isMark(link)) return markContent(link);
  // A claim's card is hidden at the end of the page.
  return copyOf(link.dataset['crossReference'] ?? `card-${clusterOf(link).dataset['claim']}`);
}

/** The entries of all sources of a mark's cluster, taken from the list on the page. */
function markContent(link: HTMLAnchorElement): HTMLElement | undefined {
  const list = document.createElement('ol');
  list.className = 'references';
  list.setAttribute('role', 'list');
  for (const mark of linksBeside(link)) {
    const copy = copyOf(decodeURIComponent(mark.hash.slice(1)));
    if (copy === undefined) continue;
    for (const passage of copy.querySelectorAll<HTMLElement>('[data-use]')) {
      if (passage.dataset['use'] !== mark.id) passage.remove();
    }
    for (const letter of copy.querySelectorAll('.passage-letter')) letter.remove();
    list.append(copy);
  }
  return list.hasChildNodes() ? list : undefined;
}

/** All marks of a mark's cluster; of another link itself. */
export function linksBeside(link: HTMLAnchorElement): HTMLAnchorElement[] {
  return isMark(link)
    ? [...clusterOf(link).querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"]')]
    : [link];
}

function isMark(link: HTMLAnchorElement): boolean {
  return link.role === 'doc-noteref';
}

/** What a card belongs to as a whole: all marks of a cluster share one; a claim has its own. */
export function clusterOf(link: HTMLAnchorElement): HTMLElement {
  return link.closest<HTMLElement>(link.matches('.claim-link') ? '[data-claim]' : '.cite') ?? link;
}

/** A copy without ids and ways back, with what only the card says. */
function copyOf(id: string): HTMLElement | undefined {
  const copy = document.getElementById(id)?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return undefined;
  copy.querySelector('.back-links')?.remove();
  for (const part of [copy, ...copy.querySelectorAll<HTMLElement>('[id],[hidden]')]) {
    part.removeAttribute('id');
    part.hidden = false;
  }
  return copy;
}
