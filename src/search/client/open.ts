import { withDialogs } from '../../components/site/client/dialogs.ts';
import { isTyping } from '../../components/site/client/is-typing.ts';
import { recall } from '../../components/site/client/preferences.ts';

/**
 * Opens the search. The only part of it that every page loads: the rest comes when the reader
 * reaches for the search, and not later than the first key.
 *
 * Every `import()` of the search is here: Vite gives each chunk that has one a helper, and a
 * helper that two chunks share would be one more request on every page.
 */
const page = document.querySelector<HTMLElement>('[data-search-page]');
const loadModule = (address: string) => import(/* @vite-ignore */ address);
let started: Promise<void> | undefined;

function start(): void {
  if (started !== undefined) return;
  started = startSearch();
  started.catch(() => {
    started = undefined;
    document
      .querySelector(`${page ? '[data-search-page]' : '[data-search-dialog]'} [data-search-unavailable]`)
      ?.removeAttribute('hidden');
  });
}

async function startSearch(): Promise<void> {
  // Loaded beside what will need it; where it fails, that says so.
  loadModule(`${document.documentElement.dataset['base']}pagefind/pagefind.js`).catch(() => undefined);
  if (page !== null) (await import('./page.ts')).startPage(page, loadModule);
  else {
    const [dialog, { startDialog }] = await Promise.all([searchDialog(), import('./dialog.ts')]);
    if (dialog !== null) startDialog(dialog, loadModule);
  }
}

async function searchDialog(): Promise<HTMLDialogElement | null> {
  await withDialogs();
  return document.querySelector<HTMLDialogElement>('[data-search-dialog]');
}

/** On the search page the field is there already. Where the dialog cannot be loaded, that page is next. */
async function open(event: Event): Promise<void> {
  event.preventDefault();
  start();
  if (page !== null) return page.querySelector('input')?.select();
  try {
    const dialog = await searchDialog();
    if (!dialog?.open) dialog?.showModal();
    dialog?.querySelector('input')?.select();
  } catch {
    location.href = `${document.documentElement.dataset['base']}search/`;
  }
}

function isHeld(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

for (const link of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
  // A click that opens a new tab opens the search page there.
  link.addEventListener('click', (event) => isHeld(event) || event.shiftKey || open(event));
}

for (const place of document.querySelectorAll('[data-open-search], [data-search-page] form')) {
  for (const reach of ['pointerenter', 'focusin', 'input']) place.addEventListener(reach, start);
}

document.addEventListener('keydown', (event) => {
  if (event.altKey || isTyping(event) || document.querySelector('dialog[open]') !== null) return;
  const { key } = event;
  const combined = isHeld(event) && !event.shiftKey && key.toLowerCase() === 'k';
  const single = key === '/' && !isHeld(event) && recall('single-keys') !== 'off';
  if (combined || single) void open(event);
});

// An address that asks for something is answered.
if (page !== null && location.search !== '') start();
