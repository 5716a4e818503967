import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Astro's own packages, which its virtual modules import as if they were the author's. */
const astroPackage = /^(?:astro|@astrojs\/[^/]+)(?:\/|$)/;

/** The folder of the engine: this repository, or the package. */
const engine = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Finds Astro from the engine where the documentary's folder has no packages of its own, as a content
 * folder outside of the engine's repository.
 */
export function engineModules(): Plugin {
  return {
    name: 'documentary:engine-modules',
    enforce: 'pre',
    // The engine's scripts and styles lie outside of Astro's root.
    config: ({ root = process.cwd() }) => ({ server: { fs: { allow: [root, engine] } } }),
    // What Astro wants bundled ahead for its toolbar, which is off, cannot be found from such a folder.
    configEnvironment: {
      order: 'post',
      handler(_name, { optimizeDeps }) {
        const include = optimizeDeps?.include?.filter((id) => !/^astro(?: >|\/)/.test(id));
        if (optimizeDeps && include) optimizeDeps.include = include;
      },
    },
    async resolveId(id, importer, options) {
      if (!astroPackage.test(id)) return null;
      const own = await this.resolve(id, importer, { ...options, skipSelf: true });
      return own ?? this.resolve(id, import.meta.filename, { ...options, skipSelf: true });
    },
  };
}
