import type { Wording } from '../../../translations/wording.ts';

/**
 * What the entries of one page of a list come to at most, in bytes of HTML as estimated. With what is
 * around them, and where the estimate is low, a page stays below 500 KB.
 */
const most = 300_000;

/**
 * Divides a list into pages; a list that is short enough has one.
 *
 * @param sizeOf about how many bytes of HTML an entry has
 */
export function inPages<Entry>(entries: readonly Entry[], sizeOf: (entry: Entry) => number): Entry[][] {
  const pages: Entry[][] = [[]];
  let size = 0;
  for (const entry of entries) {
    const own = sizeOf(entry);
    if (size > 0 && size + own > most) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(entry);
    size += own;
  }
  return pages;
}

/**
 * The address of a page of a list: the first is at the list's own.
 *
 * @param list address of the list, which ends with a slash
 * @param number of the page, from 1
 */
export function pageAddress(list: string, number: number): string {
  return number === 1 ? list : `${list}${number}/`;
}

/** The title of a page of a list: behind the first it says which page it is. */
export function pageTitle(wording: Wording, title: string, number: number, count: number): string {
  return number === 1 ? title : wording('pages.nth', { title, number, count });
}

/** The number, from 1, of the page that has each entry, by what `keyOf` names it. */
export function pageNumbers<Entry, Key>(
  pages: readonly (readonly Entry[])[],
  keyOf: (entry: Entry) => Key,
): Map<Key, number> {
  return new Map(pages.flatMap((page, index) => page.map((entry) => [keyOf(entry), index + 1] as const)));
}

/** What `getStaticPaths` of `<folder>/[...index].astro` gives for a list in pages. */
export function listPaths<Page>(pages: readonly Page[]) {
  return pages.map((entries, index) => ({
    params: { index: index === 0 ? undefined : String(index + 1) },
    props: { entries, number: index + 1, count: pages.length },
  }));
}
