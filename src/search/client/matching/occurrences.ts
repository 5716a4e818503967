import type { Spelling, Term } from './query.ts';
import { commonBeginning, type Word } from './words.ts';

/** A place in a text where a term is, and how well: 1 is the very word. */
export interface Occurrence {
  start: number;
  end: number;
  quality: number;
  term: Term;
}

/** A term with the forms in which the index has it. */
export interface Sought extends Term {
  spellings: readonly Spelling[];
  forms: ReadonlySet<string>;
}

/** Where a term is in a text of which the words are given. */
export function occurrences(term: Sought, text: string, words: readonly Word[]): Occurrence[] {
  const found = term.spellings.flatMap((spelling, index) =>
    placesOf(spelling, term, text, words).map((place) => ({
      ...place,
      term,
      quality: place.quality * (index === 0 ? 1 : 0.9),
    })),
  );
  return [
    ...new Map(found.sort((a, b) => a.quality - b.quality).map((place) => [place.start, place])).values(),
  ];
}

type Place = Omit<Occurrence, 'term'>;

function placesOf(spelling: Spelling, { forms }: Sought, text: string, words: readonly Word[]): Place[] {
  if (spelling.anywhere) return partsOf(spelling, text);
  return words.flatMap((first, index): Place[] => {
    const run = words.slice(index, index + spelling.words.length);
    const qualities = spelling.words.map((word, place) => quality(word, run[place]?.word ?? '', forms));
    const worst = Math.min(...qualities);
    if (worst > 0) return [{ start: first.start, end: run.at(-1)?.end ?? first.end, quality: worst }];
    return spelling.words.length === 1 ? hyphenated(spelling, text, words, index) : [];
  });
}

/** A word that the text writes with hyphens: `nospy` is `no-spy`. */
function hyphenated(
  { words: [asked = ''] }: Spelling,
  text: string,
  words: readonly Word[],
  index: number,
): Place[] {
  const { start = 0, word: whole = '' } = words[index] ?? {};
  let [letters, last] = [whole, words[index]];
  for (const next of words.slice(index + 1)) {
    if (letters.length >= asked.length || !/^[-‐‑]$/.test(text.slice(last?.end, next.start))) return [];
    [letters, last] = [letters + next.word, next];
    if (letters === asked) return [{ start, end: next.end, quality: 1 }];
  }
  return [];
}

function partsOf({ words: [part = ''] }: Spelling, text: string): Place[] {
  const folded = text.normalize('NFKC').toLowerCase();
  // Folding may change lengths; then the place is unknown, but the term is there.
  const placed = folded.length === text.length;
  const found: Place[] = [];
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) {
    found.push({ start: placed ? at : 0, end: placed ? at + part.length : 0, quality: 1 });
  }
  return found;
}

/** How well a word of a text answers a word of a query: the word itself, or a form that Pagefind found for it. */
function quality(asked: string, word: string, forms: ReadonlySet<string>): number {
  if (asked === word) return 1;
  return forms.has(word) && isForm(asked, word) ? 0.85 : 0;
}

/** Whether a word at a place that Pagefind gave can be a form of the one asked for: `bonus` of `bonuses`. */
export function isForm(asked: string, word: string): boolean {
  if (asked.length === 1) return asked === word;
  return commonBeginning(asked, word) >= Math.min(asked.length, Math.max(3, asked.length * 0.45));
}
