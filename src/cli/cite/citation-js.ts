import * as citationJs from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** citation-js's parser of BibTeX, BibLaTeX and RIS; it comes without types. */
interface Parser {
  new (text: string): { data: Record<string, unknown>[] };
}

/** Entries as CSL-JSON out of BibTeX, BibLaTeX or RIS. */
export function parseBibliography(text: string): Record<string, unknown>[] {
  const Cite = Reflect.get(citationJs, 'Cite') as Parser;
  return new Cite(text).data;
}
