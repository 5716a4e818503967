import { remember } from './preferences.ts';

/** The switch between light and dark; the choice is memoize, and forgotten where it is the system's. */
export function switchTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  colourFrame();
  system.addEventListener('change', colourFrame);
  document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
    const dark = root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches;
    const chosen = dark ? 'light' : 'dark';
    root.dataset['theme'] = chosen;
    remember('theme', (chosen === 'dark') === system.matches ? null : chosen);
    colourFrame();
  });
}

/** The browser's own bars take the colour of the paper. */
function colourFrame(): void {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = paper;
}
