import type { Facet } from '../records/record.ts';
import type { Index } from './index.ts';
import { type Candidate, type LookUp, lookUp } from './look-up.ts';
import type { FilterCounts } from './pagefind.ts';
import { type LoadedRecord, takeApart } from './passages.ts';
import { parseQuery, type Term } from './query.ts';
import { type Assessment, assess } from './scoring.ts';
import { suggestWord } from './suggest.ts';
import { fold } from './words.ts';

export type Filters = Partial<Record<Facet, string>>;
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
}

const orders: Record<Exclude<Sort, 'relevance'>, Record<string, 'asc' | 'desc'>> = {
  date: { date: 'desc' },
  oldest: { date: 'asc' },
  place: { place: 'asc' },
  references: { references: 'desc' },
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
  const terms = significant(parseQuery(question.query), index).filter(isLongEnough);
  if (terms.length === 0) return browse(index, question);
  const found = await lookUp(index.pagefind, terms, given(question.filters), index.site, signal);
  if (found.unknown.length === 0) return answer(index, question, found, terms.length);
  const corrected = await correct(index, terms, found.unknown);
  if (corrected === undefined) return answer(index, question, found, terms.length);
  const better = significant(parseQuery(corrected), index);
  const again = await lookUp(index.pagefind, better, given(question.filters), index.site, signal);
  return { ...(await answer(index, question, again, better.length)), corrected };
}

/** Leaves out words that only hold a sentence together, unless there are no others. */
function significant(terms: readonly Term[], { site }: Index): Term[] {
  const holding = new Set(site.functionWords);
  const kept = terms.filter((term) => term.words.length > 1 || !holding.has(term.words[0] ?? ''));
  return kept.length > 0 ? kept : [...terms];
}

/** One letter begins too many words to say anything; the next is on its way. */
function isLongEnough({ asked, anywhere }: Term, index: number, { length }: readonly Term[]): boolean {
  return anywhere || asked.length > 1 || /\p{N}/u.test(asked) || index < length - 1;
}

async function answer(index: Index, question: Question, found: LookUp, asked: number): Promise<Answer> {
  const all = found.candidates.filter(({ terms }) => terms === asked);
  if (question.sort !== 'relevance') return sorted(index, question, found, all);
  const some = found.candidates.filter(({ terms }) => terms < asked);
  const full = await assessAll(all.slice(0, question.limit + spare), found);
  const near = full.length >= 3 ? [] : await assessAll(some.slice(0, beside + spare), found);
  const whole = full.filter(({ assessment }) => assessment.found.size === asked);
  const others = [...full.filter((result) => !whole.includes(result)), ...near];
  return {
    results: whole.slice(0, question.limit),
    total: all.length - (full.length - whole.length),
    near: best(others).slice(0, whole.length === 0 ? question.limit : beside),
    corrected: undefined,
  };
}

async function assessAll(candidates: readonly Candidate[], { terms }: LookUp): Promise<AssessedResult[]> {
  const results = await Promise.all(
    candidates.map(async ({ load }) => {
      const record = await load();
      return { record, assessment: assess(record, terms) };
    }),
  );
  return best(results.filter(({ assessment }) => assessment.found.size > 0));
}

interface AssessedResult extends Result {
  assessment: Assessment;
}

function best(results: AssessedResult[]): AssessedResult[] {
  return [...results].sort((a, b) => b.assessment.score - a.assessment.score);
}

/** The results in an order of their own: Pagefind sorts, and only what is shown is loaded. */
async function sorted(
  index: Index,
  question: Question,
  found: LookUp,
  all: readonly Candidate[],
): Promise<Answer> {
  const sort = question.sort === 'relevance' ? {} : orders[question.sort];
  const asked = found.terms.map((term) => term.asked).join(' ');
  const order = await index.pagefind.search(found.terms.length === 1 ? asked : null, {
    filters: given(question.filters),
    sort,
  });
  const wanted = new Map(all.map((candidate) => [candidate.id, candidate]));
  const inOrder = order.results.flatMap(({ id }) => wanted.get(id) ?? []);
  const results = await Promise.all(
    inOrder.slice(0, question.limit).map(async ({ load }) => {
      const record = await load();
      return { record, assessment: assess(record, found.terms) };
    }),
  );
  return { results, total: inOrder.length, near: [], corrected: undefined };
}

/** Without words: all that the filters leave, in the order of the account unless another is wanted. */
async function browse({ pagefind }: Index, { filters, sort, limit }: Question): Promise<Answer> {
  if (Object.values(given(filters)).length === 0)
    return { results: [], total: 0, near: [], corrected: undefined };
  const order = orders[sort === 'relevance' ? 'place' : sort];
  const found = await pagefind.search(null, { filters: given(filters), sort: order });
  const records = await Promise.all(
    found.results.slice(0, limit).map(async (hit) => takeApart(await hit.data())),
  );
  const results = records.map((record) => ({ record, assessment: undefined }));
  return { results, total: found.results.length, near: [], corrected: undefined };
}

/**
 * How many results each value of a filter would leave, the other filters as they are.
 */
export async function countFilters(index: Index, query: string, filters: Filters): Promise<FilterCounts> {
  const { pagefind } = index;
  const asked = significant(parseQuery(query), index).map((term) => term.asked);
  // Pagefind counts only filters that it has loaded.
  const all = await pagefind.filters();
  if (asked.length === 0 && Object.keys(given(filters)).length === 0) return all;
  const count = async (narrowed: Filters) =>
    (await pagefind.search(termOf(asked), { filters: given(narrowed) })).filters;
  const counts: FilterCounts = { ...(await count(filters)) };
  for (const facet of Object.keys(given(filters)) as Facet[]) {
    counts[facet] = (await count({ ...filters, [facet]: undefined }))[facet] ?? {};
  }
  return counts;
}

function termOf(asked: readonly string[]): string | null {
  if (asked.length === 0) return null;
  return asked.length === 1 ? (asked[0] ?? null) : asked.join(' ').replaceAll('"', '');
}

async function correct(
  index: Index,
  terms: readonly Term[],
  unknown: readonly Term[],
): Promise<string | undefined> {
  const vocabulary = await index.vocabulary();
  const meant = new Map<Term, string>();
  for (const term of unknown) {
    const word = term.words.length === 1 ? suggestWord(term.words[0] ?? '', vocabulary) : undefined;
    if (word !== undefined) meant.set(term, word);
  }
  for (const [{ asked }, word] of meant) {
    // Pagefind keeps silent where it could not load a part of the index.
    if (fold(word) === asked) throw new Error(`The index holds “${word}” and does not give it.`);
  }
  return meant.size === 0 ? undefined : terms.map((term) => meant.get(term) ?? term.asked).join(' ');
}

function given(filters: Filters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  );
}
