import type { InjectedRoute } from 'astro';
import { siblingModule } from '../files/sibling-module.ts';

/** The pages of a documentary by their pattern, each with its file below `src/pages/`. */
const pages = {
  '/': 'index.astro',
  '/[section]': '[section].astro',
  '/references/[...index]': 'references/[...index].astro',
  '/claims/[...index]': 'claims/[...index].astro',
  '/claims/[id]': 'claims/[id].astro',
  '/exchanges/[...index]': 'exchanges/[...index].astro',
  '/timeline/[...index]': 'timeline/[...index].astro',
  '/positions/[...index]': 'positions/[...index].astro',
  '/parties/[...index]': 'parties/[...index].astro',
  '/parties/[id]/[...index]': 'parties/[id]/[...index].astro',
  '/fact-check/[...index]': 'fact-check/[...index].astro',
  '/weak-spots/[...index]': 'weak-spots/[...index].astro',
  '/terms/[...index]': 'terms/[...index].astro',
  '/changes/[...index]': 'changes/[...index].astro',
  '/search': 'search.astro',
  '/read/[...index]': 'read/[...index].astro',
  '/about': 'about.astro',
  '/dialogs': 'dialogs.astro',
  '/404': '404/index.astro',
  '/404/offline': '404/offline.astro',
};

/** The routes that the integration adds to Astro: the pages, and one endpoint for all other files. */
export const routes: InjectedRoute[] = [
  ...Object.entries(pages).map(([pattern, file]) => ({
    pattern,
    entrypoint: new URL(`../pages/${file}`, import.meta.url),
    prerender: true,
  })),
  {
    pattern: '/[...file]',
    entrypoint: siblingModule('../pages/[...file]', import.meta.url),
    prerender: true,
  },
];
