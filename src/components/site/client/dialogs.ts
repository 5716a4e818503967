import { fetchPage } from './fetch-page.ts';
import { savesData } from './prefetch.ts';

let loading: Promise<void> | undefined;

/**
 * Puts the dialogs that all pages share into this one: the search, the keys, and the notice of a newer
 * version. Nothing of them works without a script, so that no page has them in its HTML.
 *
 * @throws {Error} where they cannot be loaded; the next call tries again
 */
export function withDialogs(): Promise<void> {
  loading ??= fetchPage(`${document.documentElement.dataset['base']}dialogs/`).then(
    ({ body }) => document.body.append(...body.children),
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Once the page is there, the dialogs are made ready for the first key. */
export function readyDialogs(): void {
  // What needs them tries again.
  if (!savesData()) addEventListener('load', () => withDialogs().catch(() => undefined));
}
