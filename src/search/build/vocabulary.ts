import type { Documentary } from '../../core/model/documentary.ts';
import { fold, words } from '../client/words.ts';
import { fieldSeparator } from './records/record.ts';
import type { SearchRecords } from './records/records.ts';

/** What misspelt words are compared with. Read by the browser only when a word is unknown. */
export interface Vocabulary {
  /** Words of names, as written: they come first. */
  names: string[];
  /** All other words, the most frequent first. */
  words: string[];
}

/** The words that the index holds. */
export function vocabulary(documentary: Documentary, { pages, records }: SearchRecords): Vocabulary {
  const names = new Map(namesOf(documentary).map((name) => [fold(name), name]));
  const counts = new Map<string, number>();
  const texts = [...pages.map(({ text }) => text), ...records.map(({ content }) => withoutPieces(content))];
  const written = new Map<string, string>();
  for (const { word, written: asWritten } of texts.flatMap((text) => words(text))) {
    if (!isWorthKeeping(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    // A capital that is always there belongs to the word; one that a sentence begins with does not.
    if (!written.has(word) || asWritten === asWritten.toLowerCase()) written.set(word, asWritten);
  }
  return {
    names: [...names].flatMap(([word, name]) => (counts.has(word) ? [name] : [])),
    words: [...counts]
      .filter(([word]) => !names.has(word))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([word]) => written.get(word) ?? word),
  };
}

function namesOf({ parties, claims, wording }: Documentary): string[] {
  const countries = [...new Set(claims.flatMap(({ places }) => places))].map((code) =>
    wording.countryName(code),
  );
  return [...parties.map(({ name }) => name), ...countries]
    .flatMap((name) => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => isWorthKeeping(word) && word !== word.toLowerCase());
}

function withoutPieces(content: string): string {
  return content.slice(0, content.lastIndexOf(fieldSeparator));
}

/** Short words have too many neighbours, and figures are not misspelt. */
function isWorthKeeping(word: string): boolean {
  return word.length > 3 && !/\p{N}/u.test(word);
}
