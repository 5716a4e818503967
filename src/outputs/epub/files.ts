/** The file of the book's references. */
export const referencesFile = 'references.xhtml';

/** The file of a chapter; the prefix keeps it apart from the book's own pages. */
export function chapterFile(slug: string): string {
  return `section-${slug}.xhtml`;
}
