import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../..', import.meta.url));

/** Folders whose modules are plain TypeScript: nothing in them is Astro's or Vite's. */
const plain = ['core', 'files', 'outputs', 'search/build', 'translations', 'components/position/map'].map(
  (folder) => source + folder.replaceAll('/', sep) + sep,
);

/**
 * Leaves the engine's plain modules to Node, which has loaded them already to read the content, instead
 * of bundling them with the pages once more. So each exists once, knows where its files are, and
 * memoizes for both.
 */
export function plainModules(): Plugin {
  return {
    name: 'documentary:plain-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    resolveId(id, importer) {
      if (!/^\.{1,2}\/.*\.[jt]s$/.test(id) || importer === undefined) return null;
      const file = resolve(dirname(importer), id);
      if (!plain.some((folder) => file.startsWith(folder))) return null;
      return { id: pathToFileURL(file).href, external: true };
    },
  };
}
