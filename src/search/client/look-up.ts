import type { ClientWords } from '../build/client-words.ts';
import { isForm } from './occurrences.ts';
import type { Hit, Pagefind } from './pagefind.ts';
import { type LoadedRecord, takeApart } from './passages.ts';
import type { Term } from './query.ts';
import type { WeighedTerm } from './scoring.ts';
import { joined, words } from './words.ts';

/** A record that holds at least one of the terms, by what Pagefind says. */
export interface Candidate {
  id: string;
  /** Loads the record, and learns from it under which forms it holds the terms. */
  load(): Promise<LoadedRecord>;
  score: number;
  /** How many of the terms it holds. */
  terms: number;
}

/** What the index says to the terms of a query. */
export interface LookUp {
  terms: WeighedTerm[];
  /** Terms that the index does not hold. */
  unknown: Term[];
  /** The most promising first. */
  candidates: Candidate[];
}

/**
 * Asks Pagefind for each term by itself: it answers several words only where all stand together.
 *
 * @param wanted how many of the most promising records will be loaded anyway: loaded at once, they
 *   also tell whether the index truly holds the terms
 */
export async function lookUp(
  pagefind: Pagefind,
  terms: readonly Term[],
  filters: Record<string, string>,
  site: ClientWords,
  wanted: number,
  signal: AbortSignal,
): Promise<LookUp> {
  const answers = await Promise.all(terms.map((term) => ask(pagefind, term, filters, site.records)));
  signal.throwIfAborted();
  const promising = merge(answers).filter((candidate) => candidate.terms === terms.length);
  await Promise.all(promising.slice(0, wanted).map(({ load }) => load()));
  await Promise.all(answers.map(learnFromFirst));
  signal.throwIfAborted();
  const known = answers.filter(({ term }) => term.forms.size > 0);
  return {
    terms: known.map(({ term }) => term),
    unknown: terms.filter((_, index) => answers[index]?.term.forms.size === 0),
    candidates: merge(known),
  };
}

interface Answer {
  term: LearningTerm;
  hits: Hit[];
  /** Without filters. */
  everywhere: Hit[];
}

/** A term whose forms become known as records are loaded. */
interface LearningTerm extends WeighedTerm {
  learn(record: LoadedRecord, places: readonly number[]): Promise<void>;
}

async function ask(
  pagefind: Pagefind,
  term: Term,
  filters: Record<string, string>,
  records: number,
): Promise<Answer> {
  const everywhere = await hitsOf(pagefind, term, {});
  const hits = Object.keys(filters).length === 0 ? everywhere : await hitsOf(pagefind, term, filters);
  const forms = new Set<string>();
  const weight = Math.log(1 + records / (everywhere.length + 0.5));
  const learn = learnForms(pagefind, term, everywhere, forms);
  return { term: { ...term, forms, weight, learn }, hits, everywhere };
}

async function hitsOf(
  pagefind: Pagefind,
  { asked }: Pick<Term, 'asked'>,
  filters: Record<string, string>,
): Promise<Hit[]> {
  const answers = await Promise.all(asked.map((spelling) => pagefind.search(spelling, { filters })));
  const hits = new Map(answers.flatMap(({ results }) => results).map((hit) => [hit.id, hit]));
  // A hit without a place is one in what records carry for showing only.
  return [...hits.values()].filter(({ words }) => words.length > 0);
}

/** Tells from the first records whether the index holds a term, or Pagefind only guessed. */
async function learnFromFirst({ term: { forms, learn }, everywhere }: Answer): Promise<void> {
  // The very word may stand further down than others that begin like it.
  for (const some of [everywhere.slice(0, 2), everywhere.slice(2, 6)]) {
    if (forms.size > 0) return;
    await Promise.all(some.map(async (hit) => learn(takeApart(await hit.data()), hit.words)));
  }
}

/** Collects the words of a record for which Pagefind took the term. */
function learnForms(
  pagefind: Pagefind,
  term: Term,
  hits: readonly Hit[],
  forms: Set<string>,
): LearningTerm['learn'] {
  const judged = new Map<string, Promise<boolean>>();
  return async ({ counted }, places) => {
    const [part = ''] = term.words;
    if (term.anywhere && counted.some((word) => word.includes(part))) forms.add(part);
    const texts = places.map((place) => counted[place] ?? '');
    const found = texts.flatMap((text) => [...words(text).map(({ word }) => word), joined(text)]);
    for (const word of new Set(found)) {
      const isOne = judged.get(word) ?? isFormOf(pagefind, term, hits, word);
      judged.set(word, isOne);
      if (await isOne) forms.add(word);
    }
  };
}

/**
 * Whether a word is a form of a term. Pagefind also gives words that only begin like the term’s
 * stem: `bank` for `banned`. Of two words with one stem it gives the same records.
 */
async function isFormOf(
  pagefind: Pagefind,
  term: Term,
  hits: readonly Hit[],
  word: string,
): Promise<boolean> {
  if (!term.words.some((asked) => isForm(asked, word))) return false;
  const [asked = ''] = term.words;
  if (term.words.length > 1 || word.startsWith(asked)) return true;
  const others = await hitsOf(pagefind, { asked: [word] }, {});
  return others.length === hits.length && others.every(({ id }, index) => id === hits[index]?.id);
}

function merge(answers: readonly Answer[]): Candidate[] {
  const held = Map.groupBy(
    answers.flatMap(({ term, hits }) => hits.map((hit) => ({ term, hit }))),
    ({ hit }) => hit.id,
  );
  return [...held]
    .map(([id, found]) => ({
      id,
      score: found.reduce((sum, { hit }) => sum + hit.score, 0),
      terms: found.length,
      load: () => load(found),
    }))
    .sort((a, b) => b.terms - a.terms || b.score - a.score);
}

async function load(found: readonly { term: LearningTerm; hit: Hit }[]): Promise<LoadedRecord> {
  const [first] = found;
  if (first === undefined) throw new Error('A result holds none of the terms.');
  const record = takeApart(await first.hit.data());
  await Promise.all(found.map(({ term, hit }) => term.learn(record, hit.words)));
  return record;
}
