import type { Documentary } from './documentary.ts';
import { hasPart } from './navigation.ts';

/** What `getStaticPaths` of a page `<folder>/[...index].astro` gives. */
export type PagePaths = { params: { index: undefined } }[];

/**
 * Astro builds every page whose file has a fixed name. A page that a documentary may lack is
 * therefore a folder with a rest parameter: no value for it gives the folder's own address, and no
 * path at all gives no page. Source: https://docs.astro.build/en/guides/routing/#rest-parameters
 */
export function pagePaths(exists: boolean): PagePaths {
  return exists ? [{ params: { index: undefined } }] : [];
}

/** The same for a part of the site: it is built exactly where `navigation` lets it be linked. */
export function partPaths(documentary: Documentary, path: string): PagePaths {
  return pagePaths(hasPart(documentary, path));
}
