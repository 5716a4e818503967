import { gramsOfQuery, unspacedRuns } from '../../build/unspaced-scripts.ts';
import { words } from './words.ts';

/** One way to ask Pagefind for something. */
export interface Spelling {
  /** What is asked of Pagefind; a phrase in more than one spelling. */
  asked: readonly [string, ...string[]];
  /** The words that it has, folded. */
  words: string[];
  /** Letters of a script without spaces: found anywhere, not only where a word begins. */
  anywhere: boolean;
}

/** What is looked up as one: a word, or a phrase that was put in quotation marks. */
export interface Term extends Spelling {
  /** As the reader typed it. */
  typed: string;
}

/**
 * Takes a query apart into words and phrases; what is said twice is looked up once.
 *
 * @param names phrases that are one name even without quotation marks, folded: "new zealand"
 */
export function parseQuery(query: string, names: readonly string[] = []): Term[] {
  const terms = new Map<string, Term>();
  for (const [, phrase, plain] of query.matchAll(/["“„«]([^"“”„«»]+)["”“»]|([^"“”„«»]+)/g)) {
    for (const term of phrase === undefined ? plainTerms(plain ?? '', names) : phraseTerms(phrase)) {
      if (!terms.has(term.asked[0])) terms.set(term.asked[0], term);
    }
  }
  return [...terms.values()];
}

/** Pagefind takes a word with a hyphen for one, the same words with a space for two. */
function phraseTerms(phrase: string): Term[] {
  const found = words(phrase).map(({ word }) => word);
  if (found.length < 2) return plainTerms(phrase, []);
  return [{ typed: `“${phrase.trim()}”`, ...phraseSpelling(phrase) }];
}

/** How a phrase is asked for. */
export function phraseSpelling(phrase: string): Spelling {
  const found = words(phrase).map(({ word }) => word);
  const asTyped = phrase.trim().toLowerCase();
  const spellings = [found.join(' '), asTyped, ...(found.length === 2 ? [found.join('-')] : [])];
  const [first = '""', ...others] = [...new Set(spellings)].map((spelling) => `"${spelling}"`);
  return { asked: [first, ...others], words: found, anywhere: false };
}

/** How a word is asked for: in quotation marks Pagefind gives it and its inflections, and guesses nothing. */
export function wordSpelling(word: string, written = word): Spelling {
  // Inflections are known of the word with its ı, as the index has it.
  const dotless = /ı/.test(written) ? [`"${written.toLowerCase()}"`] : [];
  return { asked: [`"${word}"`, ...dotless], words: [word], anywhere: false };
}

function plainTerms(text: string, names: readonly string[]): Term[] {
  const found = words(withoutLooseLetters(text));
  const terms: Term[] = [];
  for (let at = 0; at < found.length; ) {
    const rest = found.slice(at).map(({ word }) => word);
    const name = names.find((each) => `${rest.join(' ')} `.startsWith(`${each} `));
    const length = name?.split(' ').length ?? 1;
    const part = found.slice(at, at + length);
    const typed = part.map(({ written }) => written).join(' ');
    terms.push(
      ...(length > 1 ? [{ typed, ...phraseSpelling(typed) }] : wordTerms(part[0]?.word ?? '', typed)),
    );
    at += length;
  }
  return terms;
}

function wordTerms(word: string, written: string): Term[] {
  const pieces = unspacedRuns(word).flatMap(gramsOfQuery).map(letters);
  if (pieces.length === 0) return [{ typed: written, ...wordSpelling(word, written) }];
  const rest = unspacedRuns(word).reduce((left, run) => left.replace(run, ' '), word);
  return [...words(rest).map((other) => ({ typed: other.written, ...wordSpelling(other.word) })), ...pieces];
}

/**
 * A run of a script without spaces may be several words that are apart in the text: where it is
 * nowhere as it was typed, its words are looked up.
 *
 * @returns the same terms where there is nothing to loosen
 */
export function looserTerms(
  query: string,
  terms: readonly Term[],
  unknown: readonly Pick<Term, 'anywhere'>[],
): readonly Term[] {
  if (!unknown.some(({ anywhere }) => anywhere)) return terms;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const found = unspacedRuns(query).flatMap((run) =>
    [...segmenter.segment(run)].map(({ segment }) => segment),
  );
  // A single letter is in too many words.
  const parts = [...new Set(found)].filter((part) => [...part].length > 1);
  return [...terms.filter(({ anywhere }) => !anywhere), ...parts.map(letters)];
}

/** `T-Mobile` and `e-mail` are one word each: a single letter would begin any word. */
function withoutLooseLetters(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}\p{M}])([\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, '$1');
}

function letters(piece: string): Term {
  return { typed: piece, asked: [piece], words: [piece], anywhere: true };
}
