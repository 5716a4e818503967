import { sep } from 'node:path';
import type { Plugin } from 'vite';

/** A style or script that Astro takes out of a component, such as `/…/Note.astro?astro&type=style&index=0`. */
const part = /^(?!\/@fs\/)\/[^?]*\.astro\?astro&type=(?:style|script)/;

/**
 * Loads the styles and scripts of components that share no folder with Astro's root but `/`, as the
 * engine's own where engine and documentary lie apart. Astro 7.3 takes such paths for relative to its
 * root (`normalizeFilename` in its `vite-plugin-utils`) and finds nothing, except where they begin with
 * Vite's `/@fs`.
 */
export function astroParts(): Plugin {
  return {
    name: 'documentary:astro-parts',
    load: {
      // Before Astro's own.
      order: 'pre',
      handler(id) {
        const { root, plugins } = this.environment.config;
        if (!part.test(id) || topOf(id) === topOf(root)) return null;
        const load = plugins.find(({ name }) => name === 'astro:build')?.load;
        return typeof load === 'object' ? load.handler.call(this, `/@fs${id}`) : null;
      },
    },
  };
}

function topOf(path: string): string | undefined {
  return path.split(sep)[1];
}
