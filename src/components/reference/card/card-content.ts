/** The entries of all sources of a mark's cluster, taken from the list on the page. */
export function markContent(link: HTMLAnchorElement): HTMLElement | undefined {
  const list = document.createElement('ol');
  list.className = 'references';
  list.setAttribute('role', 'list');
  for (const mark of marksBeside(link)) {
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

/** All marks of a mark's cluster. */
export function marksBeside(link: HTMLAnchorElement): HTMLAnchorElement[] {
  return [...clusterOf(link).querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"]')];
}

/** A claim's card is hidden at the end of the page. */
export function claimContent(link: HTMLAnchorElement): HTMLElement | undefined {
  return copyOf(`card-${clusterOf(link).dataset['claim']}`);
}

/** What a cross-reference leads to, or a hidden card that says it. */
export function crossReferenceContent(link: HTMLAnchorElement): HTMLElement | undefined {
  const copy = copyOf(link.dataset['crossReference'] ?? '');
  for (const part of copy?.querySelectorAll('[id]') ?? []) part.removeAttribute('id');
  return copy;
}

/** What a card belongs to as a whole: all marks of a cluster share one; a claim has its own. */
export function clusterOf(link: HTMLAnchorElement): HTMLElement {
  return link.closest<HTMLElement>(link.matches('.claim-link') ? '[data-claim]' : '.cite') ?? link;
}

/** A copy without ids and ways back, with what only the card says. */
function copyOf(id: string): HTMLElement | undefined {
  const copy = document.getElementById(id)?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return undefined;
  copy.removeAttribute('id');
  copy.querySelector('.back-links')?.remove();
  for (const part of [copy, ...copy.querySelectorAll<HTMLElement>('[hidden]')]) part.hidden = false;
  return copy;
}
