import type { Filtered } from '../../../components/facets/client/filter.ts';
import { addressKey } from './address-key.ts';
import { bestForEach } from './best-for-each.ts';
import { type Candidate, candidatesOf, enough, order, withoutScattered } from './candidates.ts';
import { correct } from './correct.ts';
import type { Index } from './index.ts';
import { type FoundTerm, load, lookUp } from './look-up.ts';
import { absentOf } from './names/absent.ts';
import { knownNames, type Names } from './names/known-names.ts';
import { type Filters, inOrder, narrow, type Sort } from './narrow.ts';
import { isAbbreviation } from './other-spellings.ts';
import { type LoadedRecord, takeApart } from './passages.ts';

import { looserTerms, parseQuery, type Term } from './query.ts';
import { type Assessment, assess } from './scoring.ts';

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
  /** Whether it holds all that was asked for. */
  isWhole: boolean;
}

/** What is answered. */
export interface Answer {
  /** Those that hold all words, then those that hold some. */
  results: Result[];
  /** How many records fit, shown or not. */
  total: number;
  /** What each choice would leave of them. */
  filtered: Filtered;
  /** Names and figures that the account does not have, and other words that it lacks. */
  absent: { names: string[]; words: string[] };
  /** The query with unknown words replaced by those that were probably meant; the results are its. */
  corrected: string | undefined;
  /** Parties that were named and meet in no claim: the results are the best for each. */
  apart: string[];
  /** What was typed as an abbreviation, in full. */
  meanings: string[];
  /** What was typed is one letter: the next is on its way. */
  tooLittle: boolean;
  /** What was typed is an address that no reference has. */
  unknownAddress: boolean;
}

/** How many more records are loaded than shown, to find the best ones among them. */
const spare = 4;

/** How many records that hold some of the words are shown: beside too few that hold all, and where none does. */
const beside = 5;
const instead = 10;

/**
 * Answers a question.
 *
 * @param signal says when nobody waits for the answer any more
 * @throws {Error} where a part of the index cannot be loaded
 */
export async function search(index: Index, question: Question, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const { query } = question;
  if (query === '') return show(index, question, everything(index), []);
  if (addressKey(query) !== undefined) return findAddress(index, question);
  const names = knownNames(index.site);
  const terms = significant(parseQuery(query, names.phrases), index.site);
  if (terms.length === 0) return { ...(await show(index, question, [], [])), tooLittle: false };
  const found = await lookUpLoosely(index, query, terms, names, signal);
  const unknown = unknownOf(found);
  if (unknown.size === 0) return answer(index, question, found, found.length);
  if (found.length === 1 && isOneLetter(found[0]))
    return { ...(await show(index, question, [], [])), tooLittle: true };
  const vocabulary = await index.vocabulary();
  const corrected = correct(found, unknown, vocabulary, names.places);
  const meant =
    corrected === undefined
      ? found
      : await lookUp(index, significant(parseQuery(corrected, names.phrases), index.site), names, signal);
  const { without, ...absent } = absentOf(
    corrected ?? query,
    meant,
    unknownOf(meant),
    vocabulary,
    names.places,
    index.site.parties,
  );
  const left = meant.filter((term) => !without.has(term));
  const answered = await answer(
    index,
    question,
    left,
    without.size === 0 ? left.length : Number.POSITIVE_INFINITY,
  );
  return { ...answered, corrected, absent };
}

/** The terms of a query that say what is asked for: without words that only hold a sentence together. */
function significant(terms: readonly Term[], { functionWords }: Index['site']): Term[] {
  const holding = new Set(functionWords);
  const kept = terms.filter(
    // `US` is no `us`.
    ({ typed, words: [word = ''], words }) => words.length > 1 || !holding.has(word) || isAbbreviation(typed),
  );
  return kept.length > 0 ? kept : [...terms];
}

async function lookUpLoosely(
  index: Index,
  query: string,
  terms: readonly Term[],
  names: Names,
  signal: AbortSignal,
): Promise<FoundTerm[]> {
  const found = await lookUp(index, terms, names, signal);
  const looser = looserTerms(query, terms, [...unknownOf(found)]);
  return looser === terms ? found : lookUp(index, looser, names, signal);
}

function unknownOf(found: readonly FoundTerm[]): Set<FoundTerm> {
  return new Set(found.filter(({ hits }) => hits.size === 0));
}

function isOneLetter(term: Term | undefined): boolean {
  return [...(term?.words.join('') ?? '')].length === 1;
}

/**
 * @param needed how many of the terms a record has to hold to be a whole answer
 */
async function answer(
  index: Index,
  question: Question,
  terms: readonly FoundTerm[],
  needed: number,
): Promise<Answer> {
  const candidates = await withoutScattered(
    index,
    candidatesOf(index, terms, needed),
    terms,
    question.limit + spare,
  );
  const whole = candidates.filter(({ isWhole }) => isWhole);
  const each = needed === terms.length ? bestForEach(index, terms, candidates) : undefined;
  if (each !== undefined) {
    const best = await Promise.all(
      each.groups.map(async (group) => (await order(group, terms, 2 * instead)).slice(0, beside)),
    );
    const inTurn = Array.from({ length: beside }, (_, at) => best.flatMap((group) => group[at] ?? [])).flat();
    const claims = [...new Set(inTurn)].map((claim) => ({ ...claim, isWhole: false }));
    return { ...(await show(index, question, claims, terms)), apart: each.names };
  }
  const more =
    candidates.length === whole.length || whole.length >= enough
      ? []
      : candidates.filter(({ isWhole }) => !isWhole);
  const some = (await order(more, terms, 2 * instead)).slice(
    0,
    whole.length > 0 || needed > terms.length ? beside : instead,
  );
  const ordered = question.sort === 'relevance' ? await order(whole, terms, question.limit + spare) : whole;
  return show(index, question, [...ordered, ...some], terms);
}

/** Narrows, sorts and loads what is shown. */
async function show(
  index: Index,
  { filters, sort, limit }: Question,
  candidates: readonly Candidate[],
  terms: readonly FoundTerm[],
): Promise<Answer> {
  const { kept, filtered } = narrow(index, candidates, filters);
  const whole = kept.filter(({ isWhole }) => isWhole);
  const shown = [...inOrder(index, whole, sort), ...kept.filter(({ isWhole }) => !isWhole)].slice(0, limit);
  const records = await Promise.all(
    shown.map(({ hit }) => (terms.length > 0 ? load(hit, terms) : hit.data().then(takeApart))),
  );
  const results = records.map((record, at) => ({
    record,
    isWhole: shown[at]?.isWhole ?? false,
    assessment: terms.length > 0 ? assess(record, terms) : undefined,
  }));
  return {
    results,
    total: kept.length,
    filtered,
    absent: { names: [], words: [] },
    corrected: undefined,
    apart: [],
    meanings: terms.flatMap(({ meanings }) => meanings),
    tooLittle: false,
    unknownAddress: false,
  };
}

/** Without words: all there is, in the order of the account. */
function everything({ records }: Index): Candidate[] {
  return records.map((hit, place) => ({ hit, place, isWhole: true }));
}

async function findAddress(index: Index, question: Question): Promise<Answer> {
  const key = addressKey(question.query) ?? '';
  const place = (await index.addresses())[key];
  const hit = place === undefined ? undefined : index.records[place];
  const candidates = hit === undefined || place === undefined ? [] : [{ hit, place, isWhole: true }];
  return { ...(await show(index, question, candidates, [])), unknownAddress: hit === undefined };
}
