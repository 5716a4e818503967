import { elidedLength } from '../../build/elisions.ts';

/** A word of a text: folded, and where it is. */
export interface Word {
  word: string;
  /** As in the text. */
  written: string;
  start: number;
  end: number;
}

/** Accents, and the vowel signs and lengthening of Hebrew and Arabic, which most texts leave out. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;

/** Letters as they are compared: without case, accents, compatibility forms or the difference of ı and i. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replaceAll('ı', 'i')
    .replace(/['’.]/g, '')
    .normalize('NFC');
}

/**
 * The words of a text. An apostrophe or full stop between letters belongs to the word (`U.S.`), a
 * short word that is written together with the next one does not (`l’État`). `C++` and `C#` are words.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(
    /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{M}]+)*(?:[+#]{1,2}(?![\p{L}\p{N}]))?/gu,
  )) {
    const end = match.index + match[0].length;
    const start = match.index + elidedLength(match[0]);
    const written = text.slice(start, end);
    found.push({ word: fold(written), written, start, end });
  }
  return found;
}

/** A name as names are compared: its words folded, with one space between them. */
export function nameKey(name: string): string {
  return words(name)
    .map(({ word }) => word)
    .join(' ');
}

/** What is written with hyphens, as one word: `no-spy` is `nospy`. */
export function joined(text: string): string {
  return words(text)
    .map(({ word }) => word)
    .join('');
}

/** How many letters two words have in common at their beginning. */
export function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
