import type { CslEntry } from '../../read/schemas/citations.ts';

/** An entry for styles and formats, without what its source said twice: “297–297”, “arXiv, arXiv”. */
export function tidyEntry(entry: CslEntry): CslEntry {
  const page = typeof entry.page === 'string' ? onePage(entry.page) : entry.page;
  const isSaidTwice = entry.publisher !== undefined && entry.publisher === entry['container-title'];
  return { ...entry, page, publisher: isSaidTwice ? undefined : entry.publisher };
}

function onePage(pages: string): string {
  const [, first, last] = /^\s*([^\s–—-]+)\s*[–—-]+\s*([^\s–—-]+)\s*$/.exec(pages) ?? [];
  return first !== undefined && first === last ? first : pages;
}
