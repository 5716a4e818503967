/**
 * French, Italian and Catalan write a short word and the next one as one (`l’équipement`), Arabic its
 * article (`الماء`). A reader looks for the word alone; Pagefind would only find it with what is
 * before it.
 */
const elision =
  /^(?:(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|[dn]?[ae]ll|sull|coll|un|gl)['’]|[وفبك]?ال)(?=[\p{L}\p{M}]{3})/iu;

/** How many letters of a word are the short word before it. */
export function elidedLength(word: string): number {
  return elision.exec(word)?.[0].length ?? 0;
}

/** The words of a text that another one is written together with. */
export function elidedWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  const found = words.filter((word) => elidedLength(word) > 0);
  return [...new Set(found.map((word) => word.slice(elidedLength(word))))];
}
