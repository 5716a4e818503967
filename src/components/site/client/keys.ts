import { withDialogs } from './dialogs.ts';
import { isTyping } from './is-typing.ts';
import { recall, remember } from './preferences.ts';

/** Single keys can be switched off; the reader's choice is remembered. */
const setting = 'single-keys';

let act = recall(setting) !== 'off';

/** `n` and `p` turn the sections, `?` shows the keys; nothing is taken while the reader types. */
export function listenForKeys(): void {
  document.querySelector('[data-show-keys]')?.addEventListener('click', showKeys);
  document.addEventListener('keydown', (event) => {
    if (!act || isTaken(event) || isTyping(event) || document.querySelector('dialog[open]')) return;
    if (event.key === '?') void showKeys();
    else if (event.key === 'n' || event.key === 'p') turn(event.key === 'n' ? 'next' : 'prev');
    else return;
    event.preventDefault();
  });
}

async function showKeys(): Promise<void> {
  await withDialogs();
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  const toggle = dialog?.querySelector<HTMLInputElement>('input');
  if (!dialog || !toggle) return;
  toggle.checked = act;
  toggle.onchange = () => {
    act = toggle.checked;
    remember(setting, act ? null : 'off');
  };
  dialog.showModal();
}

/** Whether a key belongs to the browser, or to another listener. */
function isTaken(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
}

function turn(rel: 'next' | 'prev'): void {
  const link = document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
  if (link !== null) location.href = link.href;
}
