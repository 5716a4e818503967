/** Marks, among the back-links of an entry, the one to the place that the reader came from. */
export function markBackLink(): void {
  document.addEventListener('click', ({ target }) => {
    const mark =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[role="doc-noteref"]') : null;
    if (mark === null) return;
    for (const back of document.querySelectorAll<HTMLAnchorElement>('[role="doc-backlink"]'))
      back.classList.toggle('came-from', decodeURIComponent(back.hash.slice(1)) === mark.id);
  });
}
