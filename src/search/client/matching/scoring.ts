import type { ResultType } from '../../build/records/record.ts';
import { type Occurrence, occurrences, type Sought } from './occurrences.ts';
import type { LoadedRecord, Passage } from './passages.ts';
import type { Term } from './query.ts';

/** A term with its weight: the rarer, the higher. */
export interface WeighedTerm extends Sought {
  weight: number;
}

/** How well a record answers a query. */
export interface Assessment {
  score: number;
  /** The terms that are in it. */
  found: Set<Term>;
  /** The passage that answers best. */
  passage: Passage | undefined;
  occurrences: Map<Passage, Occurrence[]>;
}

/** What a hit counts by its field: see the records for their order. */
const fieldWeights = {
  claim: [1, 0.6, 0.8, 0.65, 0.5, 0.3],
  reference: [1, 0.95, 0.7, 0.4],
  section: [],
} as const satisfies Record<ResultType, readonly number[]>;

/** A claim says what is asked for; a source supports it; a section surrounds it. */
const typeWeights = { claim: 1, reference: 0.8, section: 0.62 } as const satisfies Record<ResultType, number>;

/** What words that are typed one after the other gain where they are together, of what the rarer one counts. */
const together = 0.4;

/** Assesses a record by the terms that are in it. */
export function assess(record: LoadedRecord, terms: readonly WeighedTerm[]): Assessment {
  const places = new Map<Passage, Occurrence[]>();
  const values = record.passages.map((passage, index) => {
    const found = terms.map((term) => occurrences(term, passage.text, passage.words));
    places.set(passage, found.flat());
    const best = found.map((some) => Math.max(0, ...some.map(({ quality }) => quality)));
    const counts = best.map(
      (quality, at) => quality * (terms[at]?.weight ?? 0) * weightOfField(record, index),
    );
    return counts.map((count, at) => count + phraseGain(passage.text, found, counts, at));
  });
  const { score, found } = record.type === 'section' ? bestPassage(values, terms) : allFields(values, terms);
  const totals = values.map(sum);
  const best = totals.indexOf(Math.max(...totals));
  return {
    score: score * typeWeights[record.type],
    found,
    passage: record.passages[best],
    occurrences: places,
  };
}

/** What a term gains where it follows the one before it, as the reader typed them. */
function phraseGain(
  text: string,
  found: readonly Occurrence[][],
  counts: readonly number[],
  at: number,
): number {
  const [before = [], own = []] = [found[at - 1], found[at]];
  const follows = own.some(({ start }) =>
    before.some(({ end }) => start > end && /^[\s\p{P}]{0,3}$/u.test(text.slice(end, start))),
  );
  return follows ? together * Math.min(counts[at - 1] ?? 0, counts[at] ?? 0) : 0;
}

function weightOfField({ type }: LoadedRecord, index: number): number {
  const weights: readonly number[] = fieldWeights[type];
  return weights[index] ?? 1;
}

/** A record is one statement: each term counts where it is best, and a little where it is again. */
function allFields(
  values: readonly number[][],
  terms: readonly WeighedTerm[],
): Pick<Assessment, 'score' | 'found'> {
  const best = terms.map((_, index) => Math.max(0, ...values.map((row) => row[index] ?? 0)));
  const again = terms.map((_, index) => sum(values.map((row) => row[index] ?? 0)));
  const inOne = Math.max(0, ...values.map(sum));
  return {
    score: sum(best) + 0.12 * sum(again) + 0.35 * inOne,
    found: new Set(terms.filter((_, index) => (best[index] ?? 0) > 0)),
  };
}

/** A section answers with one passage: words that are far apart say nothing together. */
function bestPassage(
  values: readonly number[][],
  terms: readonly WeighedTerm[],
): Pick<Assessment, 'score' | 'found'> {
  const best = values.reduce<readonly number[]>((a, b) => (sum(b) > sum(a) ? b : a), []);
  return { score: 1.47 * sum(best), found: new Set(terms.filter((_, index) => (best[index] ?? 0) > 0)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
