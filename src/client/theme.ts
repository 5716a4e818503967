/** The switch between light and dark; the choice is remembered, and forgotten where it is the system's. */
export function switchTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
    const dark = root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches;
    const chosen = dark ? 'light' : 'dark';
    root.dataset['theme'] = chosen;
    if ((chosen === 'dark') === system.matches) localStorage.removeItem('theme');
    else localStorage.setItem('theme', chosen);
  });
}
