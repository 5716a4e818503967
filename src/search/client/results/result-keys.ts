/**
 * Arrow keys move from the field through the results and back. Links keep the focus themselves, so
 * Enter opens, and what is read aloud is the result.
 */
export function moveThroughResults(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>('[data-result] > a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0 || stops.length === 1) return;
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}
