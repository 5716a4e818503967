/** Buttons that copy the text of another element and say that they did. */
export function copyButtons(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button === null) return;
    const source = document.getElementById(button.dataset['copy'] ?? '');
    await navigator.clipboard.writeText(
      source instanceof HTMLInputElement ? source.value : (source?.textContent ?? ''),
    );
    const before = button.textContent;
    button.textContent = button.dataset['copied'] ?? before;
    setTimeout(() => (button.textContent = before), 2000);
  });
}
