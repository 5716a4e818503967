import type { Facet } from '../build/records/record.ts';
import { correct } from './correct.ts';
import type { Index } from './index.ts';
import { type Candidate, type LookUp, lookUp } from './look-up.ts';
import { type LoadedRecord, takeApart } from './passages.ts';
import { looserTerms, parseQuery, type Term } from './query.ts';
import { type Assessment, assess } from './scoring.ts';
import { inOrder } from './sort-results.ts';

export type Filters = Partial<Record<Facet, string | undefined>>;
export type Sort = 'relevance' | 'date' | 'oldest' | 'place' | 'references';

/** What is asked. */
export interface Question {
  query: string;
  filters: Filters;
  sort: Sort;
  /** How many results are wanted. */
  limit: number;
}

export interface Result {
  record: LoadedRecord;
  assessment: Assessment | undefined;
}

/** What is answered. */
export interface Answer {
  /** Records that hold all words. */
  results: Result[];
  total: number;
  /** Records that hold some of them. */
  near: Result[];
  /** The query with unknown words replaced by those that were probably meant; the results are its. */
  corrected: string | undefined;
  /** The index lacks a word: Pagefind would count what it guesses. */
  lacksWord: boolean;
  /** What was typed is too little to look for: the next letter is on its way. */
  tooLittle: boolean;
}

const nothing: Answer = {
  results: [],
  total: 0,
  near: [],
  corrected: undefined,
  lacksWord: false,
  tooLittle: false,
};

/** How many more records are loaded than shown, to find the best ones among them. */
const spare = 4;

/** How many records are shown beside too few that hold all words. */
const beside = 5;

/**
 * Answers a question.
 *
 * @param signal says when nobody waits for the answer any more
 */
export async function search(index: Index, question: Question, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const typed = significant(parseQuery(question.query), index.site);
  if (typed.length === 0 && question.query !== '') return { ...nothing, lacksWord: true };
  const strict = typed.filter(isLongEnough);
  if (strict.length === 0) return { ...(await browse(index, question)), tooLittle: typed.length > 0 };
  const wanted = question.sort === 'relevance' ? question.limit + spare : 0;
  const lookUpAll = (all: readonly Term[]) =>
    lookUp(index.pagefind, all, given(question.filters), index.site, wanted, signal);
  const foundStrictly = await lookUpAll(strict);
  const terms = looserTerms(question.query, strict, foundStrictly.unknown);
  const found = terms === strict ? foundStrictly : await lookUpAll(terms);
  const asTyped = await answer(index, question, found, terms.length);
  const corrected = await correct(index, terms, found);
  if (corrected === undefined) return asTyped;
  const better = significant(parseQuery(corrected), index.site);
  const asMeant = await answer(index, question, await lookUpAll(better), better.length);
  const helps = asMeant.results.length > 0 || found.candidates.length === 0;
  return helps ? { ...asMeant, corrected } : asTyped;
}

/** The terms of a query that say what is asked for: without words that only hold a sentence together. */
export function significant(terms: readonly Term[], site: Index['site']): Term[] {
  const holding = new Set(site.functionWords);
  const kept = terms.filter((term) => term.words.length > 1 || !holding.has(term.words[0] ?? ''));
  return kept.length > 0 ? kept : [...terms];
}

/** One letter begins too many words to say anything; the next is on its way. */
function isLongEnough({ words, anywhere }: Term, index: number, { length }: readonly Term[]): boolean {
  const [word = ''] = words;
  return anywhere || words.length > 1 || word.length > 1 || /\p{N}/u.test(word) || index < length - 1;
}

async function answer(index: Index, question: Question, found: LookUp, asked: number): Promise<Answer> {
  const { sort, limit } = question;
  const all = found.candidates.filter(({ terms }) => terms === asked);
  const base = { ...nothing, lacksWord: found.unknown.length > 0 };
  const ordered = sort === 'relevance' ? all : await inOrder(index, all, sort);
  const full = await assessAll(ordered.slice(0, limit + spare), found);
  const whole = full.filter(({ assessment }) => assessment.found.size === asked);
  const results = (sort === 'relevance' ? best(whole) : whole).slice(0, limit);
  const total = all.length - (full.length - whole.length);
  if (sort !== 'relevance') return { ...base, results, total };
  const some = full.length >= 3 ? [] : found.candidates.filter(({ terms }) => terms < asked);
  const others = [
    ...full.filter((result) => !whole.includes(result)),
    ...(await assessAll(some.slice(0, beside + spare), found)),
  ].filter(({ assessment }) => assessment.found.size > 0);
  return { ...base, results, total, near: best(others).slice(0, whole.length === 0 ? limit : beside) };
}

/** All are loaded before the first is judged: the forms of a word are learnt from each. */
async function assessAll(candidates: readonly Candidate[], { terms }: LookUp): Promise<AssessedResult[]> {
  const records = await Promise.all(candidates.map(({ load }) => load()));
  return records.map((record) => ({ record, assessment: assess(record, terms) }));
}

interface AssessedResult extends Result {
  assessment: Assessment;
}

function best(results: AssessedResult[]): AssessedResult[] {
  return [...results].sort((a, b) => b.assessment.score - a.assessment.score);
}

/** Without words: all that the filters leave, in the order of the account unless another is wanted. */
async function browse(index: Index, { filters, sort, limit }: Question): Promise<Answer> {
  if (Object.values(given(filters)).length === 0) return nothing;
  const { results: hits } = await index.pagefind.search(null, { filters: given(filters) });
  const ordered = await inOrder(index, hits, sort === 'relevance' ? 'place' : sort);
  const records = await Promise.all(ordered.slice(0, limit).map(async (hit) => takeApart(await hit.data())));
  const results = records.map((record) => ({ record, assessment: undefined }));
  return { ...nothing, results, total: hits.length };
}

/** The filters that are set, as Pagefind takes them. */
export function given(filters: Filters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  );
}
