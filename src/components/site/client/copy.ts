/** Buttons that copy the text of another element and say that they did. */
export function copyButtons(): void {
  // Browsers let pages copy on secure hosts alone: elsewhere the buttons are not shown.
  document.documentElement.classList.toggle('no-clipboard', !('clipboard' in navigator));
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button === null) return;
    const source = document.getElementById(button.dataset['copy'] ?? '');
    await copyText(source instanceof HTMLInputElement ? source.value : (source?.textContent ?? ''), button);
  });
}

/** Copies a text; the button says so for a moment. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  const copied = button.dataset['copied'] ?? '';
  if (button.textContent === copied) return;
  await navigator.clipboard.writeText(text);
  const before = [...button.childNodes];
  button.textContent = copied;
  setTimeout(() => button.replaceChildren(...before), 2000);
}
