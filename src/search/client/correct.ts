import type { Vocabulary } from '../build/vocabulary.ts';
import type { Index } from './index.ts';
import type { LookUp } from './look-up.ts';
import type { Term } from './query.ts';
import type { WeighedTerm } from './scoring.ts';
import { editDistance, suggestWord } from './suggest.ts';
import { commonBeginning, fold } from './words.ts';

/**
 * The query with the words that the index does not hold replaced by those that were probably meant.
 *
 * @returns `undefined` where nothing is misspelt, or nothing is near enough
 * @throws {Error} where the index holds a word and does not give it
 */
export async function correct(
  index: Index,
  terms: readonly Term[],
  { unknown, terms: known }: LookUp,
): Promise<string | undefined> {
  const doubtful = known.filter(isDoubtful);
  if (unknown.length + doubtful.length === 0) return undefined;
  const vocabulary = await index.vocabulary();
  const meant = new Map<string, string>();
  for (const { typed, words } of unknown) {
    const word = words.length === 1 ? suggestWord(words[0] ?? '', vocabulary) : undefined;
    // Pagefind keeps silent where it could not load a part of the index.
    if (word !== undefined && fold(word) === words[0]) throw new Error(`The index does not give “${word}”.`);
    if (word !== undefined) meant.set(typed, word);
  }
  for (const term of doubtful) {
    const word = nearerWord(term, vocabulary);
    if (word !== undefined) meant.set(term.typed, word);
  }
  return meant.size === 0 ? undefined : terms.map(({ typed }) => meant.get(typed) ?? typed).join(' ');
}

/** Pagefind cuts an unknown word until some word is left of it: `back` of `backdors`. */
function isDoubtful(term: WeighedTerm): boolean {
  const [asked = ''] = term.words;
  return term.words.length === 1 && !term.anywhere && left(term) <= asked.length - 3;
}

/** How many letters of a word its forms have left. */
function left({ words: [asked = ''], forms }: WeighedTerm): number {
  return Math.max(0, ...[...forms].map((form) => commonBeginning(asked, form)));
}

/** A word that is nearer to the one typed than what Pagefind left of it. */
function nearerWord(term: WeighedTerm, vocabulary: Vocabulary): string | undefined {
  const [asked = ''] = term.words;
  const word = suggestWord(asked, vocabulary);
  if (word === undefined || fold(word) === asked || term.forms.has(fold(word))) return undefined;
  const isNearer =
    commonBeginning(asked, fold(word)) >= left(term) && editDistance(asked, fold(word), 1) === 1;
  return isNearer ? word : undefined;
}
