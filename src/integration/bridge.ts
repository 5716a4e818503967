import type { Documentary } from '../core/model/documentary.ts';
import type { SiteFile } from './files/site-files.ts';
import type { RunCode } from './reading.ts';

/** What the pages take from the process that runs Astro: there the content was read, once. */
export interface Site {
  /**
   * @param run runs the code of the sections, which only the pages' side can
   * @throws {ContentError} with all mistakes, where there is any
   */
  documentary(run?: RunCode): Promise<Documentary>;
  /** The files of the site that are no pages. */
  files(): Promise<readonly SiteFile[]>;
}

/**
 * Astro bundles the pages apart from its configuration, so this module is loaded twice in one process.
 * A registered symbol is the same in both copies. This is the only state that they share.
 */
const key: unique symbol = Symbol.for('documentary.site');
const shared = globalThis as { [key]?: Site };

/** Makes a documentary available to the pages that Astro renders from now on. */
export function publishToPages(site: Site): void {
  shared[key] = site;
}

/**
 * What the process that runs Astro has published.
 *
 * @throws {Error} where there is no documentary
 */
export function site(): Site {
  const site = shared[key];
  if (site !== undefined) return site;
  throw new Error(
    'There is no documentary here. Add `documentary()` to `integrations` in your Astro configuration.',
  );
}
