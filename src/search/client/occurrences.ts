import type { Term } from './query.ts';
import { commonBeginning, type Word } from './words.ts';

/** A place in a text where a term stands, and how well: 1 is the very word. */
export interface Occurrence {
  start: number;
  end: number;
  quality: number;
  term: Term;
}

/** The forms under which Pagefind found a term's words: it knows inflections, we do not. */
export type Forms = ReadonlySet<string>;

/** Where a term stands in a text of which the words are given. */
export function occurrences(term: Term, forms: Forms, text: string, words: readonly Word[]): Occurrence[] {
  if (term.anywhere) return partsOf(term, text);
  return words.flatMap((first, index): Occurrence[] => {
    const run = words.slice(index, index + term.words.length);
    const qualities = term.words.map((word, place) => quality(word, run[place]?.word ?? '', forms));
    const worst = Math.min(...qualities);
    if (worst > 0) return [{ start: first.start, end: run.at(-1)?.end ?? first.end, quality: worst, term }];
    return term.words.length === 1 ? compound(term, text, words, index) : [];
  });
}

/** A word that the text writes with hyphens: who asks for `nospy` means `no-spy`. */
function compound(term: Term, text: string, words: readonly Word[], index: number): Occurrence[] {
  const [asked = ''] = term.words;
  const { start = 0, word: whole = '' } = words[index] ?? {};
  let [letters, last] = [whole, words[index]];
  for (const next of words.slice(index + 1)) {
    if (letters.length >= asked.length || !/^[-‐‑]$/.test(text.slice(last?.end, next.start))) return [];
    [letters, last] = [letters + next.word, next];
    if (letters === asked) return [{ start, end: next.end, quality: 1, term }];
  }
  return [];
}

function partsOf(term: Term, text: string): Occurrence[] {
  const part = term.words[0] ?? '';
  const folded = text.normalize('NFKC').toLowerCase();
  // Folding may change lengths; then the place cannot be told, but the term does stand there.
  const placed = folded.length === text.length;
  const found: Occurrence[] = [];
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) {
    found.push({ start: placed ? at : 0, end: placed ? at + part.length : 0, quality: 1, term });
  }
  return found;
}

/** How well a word of a text answers a word of a query. A beginning counts more the more of the word it is. */
function quality(asked: string, word: string, forms: Forms): number {
  if (asked === word) return 1;
  if (/^\p{L}$/u.test(asked)) return 0;
  if (forms.has(word)) return word.startsWith(asked) ? Math.max(0.7, beginning(asked, word)) : 0.85;
  return word.startsWith(asked) ? beginning(asked, word) : 0;
}

function beginning(asked: string, word: string): number {
  return 0.35 + (0.6 * asked.length) / word.length;
}

/**
 * Whether a word that Pagefind gave for another can be a form of it. Pagefind shortens a word that
 * it does not know until some word begins like what is left.
 */
export function isForm(asked: string, word: string): boolean {
  if (asked.length === 1) return /\p{N}/u.test(asked) ? word.startsWith(asked) : asked === word;
  return commonBeginning(asked, word) >= Math.min(asked.length, Math.max(3, asked.length * 0.45));
}
