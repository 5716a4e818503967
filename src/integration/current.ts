import type { Documentary } from '../core/model/documentary.ts';
import { site } from './bridge.ts';
import { runSections } from './code/run-sections.ts';
import type { SiteFile } from './files/site-files.ts';

/**
 * The documentary, for `getStaticPaths` and the middleware. Pages and components take it from
 * `Astro.locals.documentary`.
 *
 * @throws {ContentError} with all mistakes, where there is any
 */
export function currentDocumentary(): Promise<Documentary> {
  return site().documentary(runSections);
}

/** The files of the site that are no pages, for their endpoint. */
export async function currentFiles(): Promise<readonly SiteFile[]> {
  await currentDocumentary();
  return site().files();
}
