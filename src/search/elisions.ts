/**
 * French, Italian and Catalan write a short word and the next one as one: `l’équipement`. A reader
 * looks for `équipement`; Pagefind would only find it with the article.
 */
const elision = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|[dn]?[ae]ll|sull|coll|un|gl)['’](?=\p{L}{3})/iu;

/** How many letters of a word are the short word before it. */
export function elidedLength(word: string): number {
  return elision.exec(word)?.[0].length ?? 0;
}

/** The words of a text that another one is written together with. */
export function elidedWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+['’][\p{L}\p{M}]+/gu) ?? [];
  return [
    ...new Set(words.filter((word) => elidedLength(word) > 0).map((word) => word.slice(elidedLength(word)))),
  ];
}
