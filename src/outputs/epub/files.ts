import type { Documentary } from '../../core/model/documentary.ts';

/** The file of the book's references. */
export const referencesFile = 'references.xhtml';

/** The file of a chapter; the prefix keeps it apart from the book's own pages. */
export function chapterFile(slug: string): string {
  return `section-${slug}.xhtml`;
}

/** Whether there is anything to list in the chapter of references. */
export function hasBibliography({ references, furtherReading }: Documentary): boolean {
  return references.length + furtherReading.length > 0;
}
