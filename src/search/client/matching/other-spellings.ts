import { withInitials } from '../../build/capitalised-runs.ts';
import type { Vocabulary } from '../../build/vocabulary.ts';
import { isCompound, isPrefixed } from './language-words.ts';
import { phraseSpelling, type Spelling, type Term, wordSpelling } from './query.ts';
import { fold } from './words.ts';

/** How else a term may be written in the account. */
export interface OtherSpellings {
  spellings: Spelling[];
  /** The full forms of what was typed as an abbreviation. */
  meanings: string[];
}

const none: OtherSpellings = { spellings: [], meanings: [] };

/** How many words with the same beginning are looked up while a word is being typed. */
const mostBeginnings = 12;

/** Letters and figures that are short for a name: in capitals, or with no vowel sign of a plain word. */
export function isAbbreviation(typed: string): boolean {
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]{2,8}s?$/u.test(typed.replaceAll('.', ''));
}

/**
 * Other spellings of a single word, from the words of the index: what it abbreviates, compounds that
 * end with it, and, where the word itself is nowhere, words that begin with it.
 *
 * @param isFound whether the index holds the word itself
 * @param isLast whether the reader may still be typing it
 * @param isName whether it is the whole name of a country or language
 */
export function otherSpellings(
  { typed, words: [word = ''] }: Term,
  vocabulary: Vocabulary,
  {
    isFound,
    isLast,
    isName,
    language,
  }: { isFound: boolean; isLast: boolean; isName: boolean; language: string },
): OtherSpellings {
  const full = fullForms(typed, vocabulary, isFound);
  if (full.length > 0) return { spellings: full.map(phraseSpelling), meanings: full };
  if (isAbbreviation(typed) || isName) return none;
  const all = [...vocabulary.names, ...vocabulary.words].map(fold);
  const related = all.filter(
    (other) => isPrefixed(other, word, language) || isCompound(other, word, language),
  );
  const begun = isFound || related.length > 0 ? endings(all, word) : beginnings(all, word, isLast);
  return {
    spellings: [...new Set([...related, ...begun])].map((word) => wordSpelling(word)),
    meanings: [],
  };
}

/** What an abbreviation is short for, by the initials of a name. */
function fullForms(typed: string, { runs }: Vocabulary, isFound: boolean): string[] {
  const initials = typed.replaceAll('.', '');
  // Lower-case letters may abbreviate a name as well, where they are no word.
  if (!isAbbreviation(typed) && (isFound || !/^\p{Ll}{3,8}$/u.test(initials))) return [];
  const found = runs
    .flatMap((name) => withInitials(name, initials.toUpperCase()))
    .filter((name) => initials.length > 2 || runs.includes(name));
  return [...new Map(found.map((name) => [fold(name), name])).values()];
}

/** Letters from which on a word is long enough to be a shorter form of another: `telecom`. */
export const longWord = 7;

/** Longer forms of a long word that the index holds as well: `telecommunications`. */
function endings(all: readonly string[], word: string): string[] {
  return word.length < longWord ? [] : all.filter((other) => other !== word && other.startsWith(word));
}

/** Words that a word begins. One that is not the last was typed to its end: little may be missing. */
function beginnings(all: readonly string[], word: string, isLast: boolean): string[] {
  const least = /\p{N}/u.test(word) ? 1 : 2;
  if (word.length < least) return [];
  const begun = all.filter(
    (other) => other !== word && other.startsWith(word) && (isLast || word.length >= 0.65 * other.length),
  );
  return (begun.length > 0 ? begun : relatives(all, word)).slice(0, mostBeginnings);
}

/** Words that only end otherwise, as a noun beside its verb: `response` for `respond`. */
function relatives(all: readonly string[], word: string): string[] {
  const stem = word.slice(0, -1);
  return word.length < longWord
    ? []
    : all.filter((other) => other.startsWith(stem) && Math.abs(other.length - word.length) <= 3);
}
