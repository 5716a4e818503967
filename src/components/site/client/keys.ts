import { isTyping } from './is-typing.ts';
import { recall, remember } from './preferences.ts';

/** Single keys can be switched off; the reader's choice is memoize. */
const setting = 'single-keys';

/** `n` and `p` turn the sections, `?` shows the keys; nothing is taken while the reader types. */
export function listenForKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  const toggle = dialog?.querySelector<HTMLInputElement>('input');
  if (dialog === null || !toggle) return;
  toggle.checked = recall(setting) !== 'off';
  toggle.addEventListener('change', () => remember(setting, toggle.checked ? null : 'off'));
  document.querySelector('[data-show-keys]')?.addEventListener('click', () => dialog.showModal());
  document.addEventListener('keydown', (event) => {
    if (!toggle.checked || isTaken(event) || isTyping(event) || document.querySelector('dialog[open]'))
      return;
    if (event.key === '?') dialog.showModal();
    else if (event.key === 'n' || event.key === 'p') turn(event.key === 'n' ? 'next' : 'prev');
    else return;
    event.preventDefault();
  });
}

/** Whether a key belongs to the browser, or to another listener. */
function isTaken(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
}

function turn(rel: 'next' | 'prev'): void {
  const link = document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
  if (link !== null) location.href = link.href;
}
