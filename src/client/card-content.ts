/** The entries of all sources of a mark's cluster, taken from the list on the page. */
export function markContent(link: HTMLAnchorElement): HTMLElement | undefined {
  const marks = link.closest('.cite')?.querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"]') ?? [link];
  const list = document.createElement('ol');
  list.className = 'references';
  list.setAttribute('role', 'list');
  for (const mark of marks) {
    const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (entry !== null) list.append(copyOf(entry, mark));
  }
  return list.childElementCount === 0 ? undefined : list;
}

/** A copy without ids and back-links, with a link into the list and how often it is cited here. */
function copyOf(entry: HTMLElement, mark: HTMLAnchorElement): Node {
  const copy = entry.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return copy;
  const uses = Math.max(1, copy.querySelectorAll('[role="doc-backlink"]').length);
  copy.removeAttribute('id');
  copy.querySelector('.back-links')?.remove();
  const meta = copy.querySelector('.reference-meta');
  const wording = entry.closest<HTMLElement>('[data-cited-once]')?.dataset;
  if (meta && wording) {
    const cited = document.createElement('span');
    cited.textContent =
      uses === 1 ? (wording['citedOnce'] ?? '') : (wording['citedOften'] ?? '').replace('#', String(uses));
    const link = document.createElement('a');
    link.href = mark.hash;
    link.textContent = wording['inList'] ?? '';
    const place = document.createElement('span');
    place.append(link);
    meta.append(cited, place);
  }
  return copy;
}

/** A claim's card stands hidden at the end of the page. */
export function claimContent(link: HTMLAnchorElement): HTMLElement | undefined {
  const id = link.closest<HTMLElement>('[data-claim]')?.dataset['claim'];
  const hidden = id === undefined ? null : document.getElementById(`card-${id}`);
  const copy = hidden?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return undefined;
  copy.removeAttribute('id');
  copy.hidden = false;
  return copy;
}
