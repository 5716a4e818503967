/** A word of a text: folded, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const latinMarks = /[\u0300-\u036f]/g;

/** Letters as they are compared: without case, accents or compatibility forms. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(latinMarks, '')
    .replace(/['’.]/g, '')
    .normalize('NFC');
}

/** The words of a text. An apostrophe or full stop between letters belongs to the word (`U.S.`). */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{M}]+)*/gu)) {
    found.push({ word: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** How many letters two words have in common at their beginning. */
export function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
