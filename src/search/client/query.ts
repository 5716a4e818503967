import { gramsOfQuery, unspacedRuns } from '../unspaced-scripts.ts';
import { fold, words } from './words.ts';

/** What is looked up as one: a word, or a phrase that was put in quotation marks. */
export interface Term {
  /** As it is asked of Pagefind. */
  asked: string;
  words: string[];
  /** Letters of a script without spaces: found anywhere, not only where a word begins. */
  anywhere: boolean;
}

/** Takes a query apart into words and phrases; what is said twice is looked up once. */
export function parseQuery(query: string): Term[] {
  const terms = new Map<string, Term>();
  for (const [, phrase, plain] of query.matchAll(/["“„«]([^"“”„«»]+)["”“»]|([^"“”„«»]+)/g)) {
    for (const term of phrase === undefined ? plainTerms(plain ?? '') : [phraseTerm(phrase)]) {
      if (term.words.length > 0 && !terms.has(term.asked)) terms.set(term.asked, term);
    }
  }
  return [...terms.values()];
}

function phraseTerm(phrase: string): Term {
  const found = words(phrase).map(({ word }) => word);
  return {
    asked: found.length > 1 ? `"${found.join(' ')}"` : (found[0] ?? ''),
    words: found,
    anywhere: false,
  };
}

function plainTerms(text: string): Term[] {
  return words(text).flatMap(({ word }) => {
    const pieces = unspacedRuns(word)
      .flatMap(gramsOfQuery)
      .map((piece) => term(piece, true));
    const rest = unspacedRuns(word).reduce((left, run) => left.replace(run, ' '), word);
    return [...words(rest).map((other) => term(other.word, false)), ...pieces];
  });
}

function term(word: string, anywhere: boolean): Term {
  return { asked: word, words: [fold(word)], anywhere };
}
