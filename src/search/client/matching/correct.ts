import type { Vocabulary } from '../../build/vocabulary.ts';
import type { PlaceNames } from './names/known-names.ts';
import { isAbbreviation } from './other-spellings.ts';
import type { Term } from './query.ts';
import { suggestWord } from './suggest.ts';

/**
 * The query with words that the index does not hold replaced by those that were probably meant.
 * Figures, abbreviations and names of countries are never corrected: they are absent. Beside one that
 * is absent, a plain word is left as it is: it is more likely a word that the account lacks as well.
 *
 * @returns `undefined` where nothing is near enough
 */
export function correct(
  terms: readonly Term[],
  unknown: ReadonlySet<Term>,
  vocabulary: Vocabulary,
  places: PlaceNames,
): string | undefined {
  const meant = new Map([...unknown].map((term) => [term, wordMeant(term, vocabulary, places)]));
  const isAbsent = [...meant.values()].includes(undefined);
  const words = terms.map((term) => {
    const word = meant.get(term);
    return word === undefined || (isAbsent && !isCapitalised(word)) ? term.typed : word;
  });
  return terms.every(({ typed }, index) => words[index] === typed) ? undefined : words.join(' ');
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
