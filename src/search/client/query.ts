import { gramsOfQuery, unspacedRuns } from '../build/unspaced-scripts.ts';
import { words } from './words.ts';

/** What is looked up as one: a word, or a phrase that was put in quotation marks. */
export interface Term {
  /** As the reader typed it. */
  typed: string;
  /** As it is asked of Pagefind; a phrase in more than one spelling. */
  asked: readonly [string, ...string[]];
  words: string[];
  /** Letters of a script without spaces: found anywhere, not only where a word begins. */
  anywhere: boolean;
}

/** Takes a query apart into words and phrases; what is said twice is looked up once. */
export function parseQuery(query: string): Term[] {
  const terms = new Map<string, Term>();
  for (const [, phrase, plain] of query.matchAll(/["“„«]([^"“”„«»]+)["”“»]|([^"“”„«»]+)/g)) {
    for (const term of phrase === undefined ? plainTerms(plain ?? '') : phraseTerms(phrase)) {
      if (!terms.has(term.asked[0])) terms.set(term.asked[0], term);
    }
  }
  return [...terms.values()];
}

/** Pagefind takes a word with a hyphen for one, the same words with a space for two. */
function phraseTerms(phrase: string): Term[] {
  const found = words(phrase).map(({ word }) => word);
  if (found.length < 2) return plainTerms(phrase);
  const asTyped = phrase.trim().toLowerCase();
  const spellings = [found.join(' '), asTyped, ...(found.length === 2 ? [found.join('-')] : [])];
  const [first = '', ...others] = [...new Set(spellings)].map((spelling) => `"${spelling}"`);
  return [{ typed: `“${phrase.trim()}”`, asked: [first, ...others], words: found, anywhere: false }];
}

function plainTerms(text: string): Term[] {
  return words(withoutLooseLetters(text)).flatMap(({ word, written }) => {
    const pieces = unspacedRuns(word)
      .flatMap(gramsOfQuery)
      .map((piece) => term(piece, piece, true));
    if (pieces.length === 0) return [term(word, written, false)];
    const rest = unspacedRuns(word).reduce((left, run) => left.replace(run, ' '), word);
    return [...words(rest).map((other) => term(other.word, other.written, false)), ...pieces];
  });
}

/**
 * A run of a script without spaces may be several words that stand apart in the text: where it is
 * nowhere as it was typed, its words are looked up.
 *
 * @returns the same terms where there is nothing to loosen
 */
export function looserTerms(
  query: string,
  terms: readonly Term[],
  unknown: readonly Term[],
): readonly Term[] {
  if (!unknown.some(({ anywhere }) => anywhere)) return terms;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const found = unspacedRuns(query).flatMap((run) =>
    [...segmenter.segment(run)].map(({ segment }) => segment),
  );
  // A single letter stands in too many words.
  const parts = [...new Set(found)].filter((part) => [...part].length > 1);
  return [...terms.filter(({ anywhere }) => !anywhere), ...parts.map((part) => term(part, part, true))];
}

/** `T-Mobile` and `e-mail` are one word each: a letter by itself would begin any word. */
function withoutLooseLetters(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}\p{M}])([\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, '$1');
}

function term(word: string, typed: string, anywhere: boolean): Term {
  return { typed, asked: [word], words: [word], anywhere };
}
