import type { Plugin } from 'vite';

/** Astro's own packages, which its virtual modules import as if they were the author's. */
const astroPackage = /^(?:astro|@astrojs\/[^/]+)(?:\/|$)/;

/**
 * Finds Astro from the engine where the documentary's folder has no packages of its own, as a content
 * folder outside of the engine's repository.
 */
export function engineModules(): Plugin {
  return {
    name: 'documentary:engine-modules',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (!astroPackage.test(id)) return null;
      const own = await this.resolve(id, importer, { ...options, skipSelf: true });
      return own ?? this.resolve(id, import.meta.filename, { ...options, skipSelf: true });
    },
  };
}
