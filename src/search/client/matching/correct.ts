import type { Vocabulary } from '../../build/vocabulary.ts';
import { isAbbreviation } from './other-spellings.ts';
import type { PlaceNames } from './place-names.ts';
import type { Term } from './query.ts';
import { suggestWord } from './suggest.ts';

/**
 * The query with words that the index does not hold replaced by those that were probably meant.
 * Figures, abbreviations and names of countries are never corrected: they are absent.
 *
 * @returns `undefined` where nothing is near enough
 */
export function correct(
  terms: readonly Term[],
  unknown: ReadonlySet<Term>,
  vocabulary: Vocabulary,
  places: PlaceNames,
): string | undefined {
  const meant = terms.map((term) => (unknown.has(term) ? wordMeant(term, vocabulary, places) : undefined));
  if (meant.every((word) => word === undefined)) return undefined;
  return terms.map(({ typed }, index) => meant[index] ?? typed).join(' ');
}

function wordMeant({ typed, words }: Term, vocabulary: Vocabulary, places: PlaceNames): string | undefined {
  const [word = ''] = words;
  if (words.length > 1 || isAbbreviation(typed) || places.has(word) || /\p{N}/u.test(word)) return undefined;
  const suggested = suggestWord(word, vocabulary);
  // A name is not a plain word misspelt.
  return suggested !== undefined && isCapitalised(typed) && !isCapitalised(suggested) ? undefined : suggested;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
