import type { Documentary } from '../../core/model/documentary.ts';
import { fold, words } from '../client/matching/words.ts';
import { type SearchRecords, textsOf } from './records/records.ts';

/** The words of the index: for words that are misspelt, not typed to their end, abbreviated, or part of a compound. */
export interface Vocabulary {
  /** Words of names, as written: they come first. */
  names: string[];
  /** All other words, the most frequent first; `US` beside `us`. */
  words: string[];
  /** Names of several words, as written: "Committee on Foreign Investment". */
  runs: string[];
}

/**
 * The words that the index holds.
 *
 * @param runs names of several words that the texts hold
 */
export function vocabulary(documentary: Documentary, found: SearchRecords, runs: string[]): Vocabulary {
  const names = new Map(namesOf(documentary).map((name) => [fold(name), name]));
  const counts = new Map<string, number>();
  const written = new Map<string, string>();
  const inCapitals = new Map<string, string>();
  for (const { word, written: asWritten } of textsOf(found).flatMap((text) => words(text))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    // A capital that is always there belongs to the word; one that a sentence begins with does not.
    if (!written.has(word) || asWritten === asWritten.toLowerCase()) written.set(word, asWritten);
    if (/^\p{Lu}{2}/u.test(asWritten)) inCapitals.set(word, asWritten);
  }
  return {
    names: [...names].flatMap(([word, name]) => (counts.has(word) ? [name] : [])),
    words: [...counts]
      .filter(([word]) => !names.has(word))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .flatMap(([word]) => [...new Set([written.get(word) ?? word, inCapitals.get(word) ?? []].flat())]),
    runs,
  };
}

function namesOf({ parties, claims, wording }: Documentary): string[] {
  const countries = [...new Set(claims.flatMap(({ places }) => places))].map((code) =>
    wording.countryName(code),
  );
  return [...parties.map(({ name }) => name), ...countries]
    .flatMap((name) => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => word !== word.toLowerCase());
}
