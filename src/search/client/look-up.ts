import type { ClientWords } from '../client-words.ts';
import { isForm } from './occurrences.ts';
import type { Hit, Pagefind } from './pagefind.ts';
import { type LoadedRecord, takeApart } from './passages.ts';
import type { Term } from './query.ts';
import type { WeighedTerm } from './scoring.ts';
import { words } from './words.ts';

/** A record that holds at least one of the terms, by what Pagefind says. */
export interface Candidate {
  id: string;
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

/** Asks Pagefind for each term by itself: it answers several words only where all stand together. */
export async function lookUp(
  pagefind: Pagefind,
  terms: readonly Term[],
  filters: Record<string, string>,
  site: ClientWords,
  signal: AbortSignal,
): Promise<LookUp> {
  const answers = await Promise.all(terms.map((term) => ask(pagefind, term, filters, site.records, signal)));
  signal.throwIfAborted();
  const known = answers.filter(({ term }) => term.forms.size > 0);
  return {
    terms: known.map(({ term }) => term),
    unknown: terms.filter((_, index) => answers[index]?.term.forms.size === 0),
    candidates: merge(known),
  };
}

interface Answer {
  term: WeighedTerm;
  hits: Hit[];
}

async function ask(
  pagefind: Pagefind,
  term: Term,
  filters: Record<string, string>,
  records: number,
  signal: AbortSignal,
): Promise<Answer> {
  const everywhere = await hitsOf(pagefind, term, {});
  const hits = Object.keys(filters).length === 0 ? everywhere : await hitsOf(pagefind, term, filters);
  signal.throwIfAborted();
  const forms = await formsOf(term, everywhere);
  return { term: { ...term, forms, weight: Math.log(1 + records / (everywhere.length + 0.5)) }, hits };
}

/** A hit without a place is one in what records carry for showing only. */
async function hitsOf(pagefind: Pagefind, term: Term, filters: Record<string, string>): Promise<Hit[]> {
  const { results } = await pagefind.search(term.asked, { filters });
  return results.filter(({ words }) => words.length > 0);
}

/** The words for which Pagefind took the term, told from the first records; none where it only guessed. */
async function formsOf(term: Term, hits: readonly Hit[]): Promise<Set<string>> {
  const first = await formsIn(term, hits.slice(0, 2));
  // The very word may stand further down than others that begin like it.
  return first.size > 0 ? first : formsIn(term, hits.slice(2, 6));
}

async function formsIn(term: Term, hits: readonly Hit[]): Promise<Set<string>> {
  const forms = new Set<string>();
  for (const hit of hits) {
    const { counted } = takeApart(await hit.data());
    const [part = ''] = term.words;
    if (term.anywhere && counted.some((word) => word.includes(part))) forms.add(part);
    for (const { word } of hit.words.flatMap((place) => words(counted[place] ?? ''))) {
      if (term.words.some((asked) => isForm(asked, word))) forms.add(word);
    }
  }
  return forms;
}

function merge(answers: readonly Answer[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { hits } of answers) {
    for (const { id, score, data } of hits) {
      const candidate = candidates.get(id) ?? {
        id,
        score: 0,
        terms: 0,
        load: async () => takeApart(await data()),
      };
      candidate.score += score;
      candidate.terms += 1;
      candidates.set(id, candidate);
    }
  }
  return [...candidates.values()].sort((a, b) => b.terms - a.terms || b.score - a.score);
}
