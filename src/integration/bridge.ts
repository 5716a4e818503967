import type { Documentary } from '../core/model/documentary.ts';
import type { SiteFile } from './files/site-files.ts';

/** What the pages take from the process that runs Astro: there the content was read, once. */
export interface Site {
  /** @throws {ContentError} with all mistakes, where there is any */
  documentary(): Promise<Documentary>;
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
 * The documentary, for `getStaticPaths` and the middleware. Pages and components take it from
 * `Astro.locals.documentary`.
 *
 * @throws {ContentError} with all mistakes, where there is any
 */
export function currentDocumentary(): Promise<Documentary> {
  return site().documentary();
}

/** The files of the site that are no pages, for their endpoint. */
export function currentFiles(): Promise<readonly SiteFile[]> {
  return site().files();
}

function site(): Site {
  const site = shared[key];
  if (site !== undefined) return site;
  throw new Error(
    'There is no documentary here. Add `documentary()` to `integrations` in your Astro configuration.',
  );
}
