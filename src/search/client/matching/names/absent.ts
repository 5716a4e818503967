import type { Vocabulary } from '../../../build/vocabulary.ts';
import type { Term } from '../query.ts';
import { fold } from '../words.ts';
import type { PlaceNames } from './known-names.ts';

/** What a query names and the account does not have. */
export interface Absent {
  /** Names and figures, as typed: "New Zealand". */
  names: string[];
  /** Other words. */
  words: string[];
  /** Terms that say nothing without a name that is absent: "five" of "Five Eyes". */
  without: Set<Term>;
}

/**
 * Tells names from words among what is nowhere. Words with capitals that were typed together are one
 * name, unless the account knows one of them as a name by itself.
 *
 * @param unknown those of the terms that the index does not hold
 */
export function absentOf(
  query: string,
  terms: readonly Term[],
  unknown: ReadonlySet<Term>,
  vocabulary: Vocabulary,
  places: PlaceNames,
  parties: Record<string, readonly string[]>,
): Absent {
  const names: string[] = [];
  const words: string[] = [];
  const without = new Set<Term>();
  const knownNames = namesByThemselves(vocabulary, parties);
  const seen = new Set<Term>();
  for (const term of terms) {
    if (!unknown.has(term) || seen.has(term)) continue;
    const group = nameAround(query, terms, term, places);
    const isOwn = group.every(
      (each) => unknown.has(each) || !each.words.some((word) => knownNames.has(word)),
    );
    const whole = isOwn ? group : [term];
    for (const each of whole) {
      seen.add(each);
      without.add(each);
    }
    const said = whole.map(({ typed }) => typed).join(' ');
    (isName(said) || isPlace(term, places) || /\p{N}/u.test(said) ? names : words).push(said);
  }
  return { names, words, without };
}

/** What is a name in one word: what a party is called, and what has a capital and is part of no longer name. */
function namesByThemselves(
  { names, words, runs }: Vocabulary,
  parties: Record<string, readonly string[]>,
): ReadonlySet<string> {
  const parts = new Set(runs.flatMap((run) => run.split(/[\s-]+/).map(fold)));
  const single = [...names, ...words].filter(isName).map(fold);
  return new Set([...Object.values(parties).flat(), ...single.filter((word) => !parts.has(word))]);
}

/** The terms with capitals that were typed next to each other, around one of them; a country is a name of its own. */
function nameAround(query: string, terms: readonly Term[], term: Term, places: PlaceNames): Term[] {
  if (!isPart(term, places)) return [term];
  let from = terms.indexOf(term);
  let to = from;
  const isNext = (a: Term | undefined, b: Term | undefined) =>
    a !== undefined &&
    b !== undefined &&
    isPart(a, places) &&
    isPart(b, places) &&
    query.includes(`${a.typed} ${b.typed}`);
  while (isNext(terms[from - 1], terms[from])) from -= 1;
  while (isNext(terms[to], terms[to + 1])) to += 1;
  return terms.slice(from, to + 1);
}

function isPart(term: Term, places: PlaceNames): boolean {
  return isName(term.typed) && !isPlace(term, places);
}

function isPlace({ words }: Term, places: PlaceNames): boolean {
  return places.has(words.join(' '));
}

function isName(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
