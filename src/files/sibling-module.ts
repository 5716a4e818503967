import { extname } from 'node:path';

/**
 * A module beside another, where no import can name it: for a thread, or for Astro to load. In the
 * package its ending is `.js`.
 *
 * @param name relative to the other module, without its ending
 * @param url the other module's `import.meta.url`
 */
export function siblingModule(name: string, url: string): URL {
  return new URL(name + extname(url), url);
}
