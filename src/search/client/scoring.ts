import type { ResultType } from '../build/records/record.ts';
import { type Forms, type Occurrence, occurrences } from './occurrences.ts';
import type { LoadedRecord, Passage } from './passages.ts';
import type { Term } from './query.ts';

/** A term with what the index knows of it. */
export interface WeighedTerm extends Term {
  /** How much it tells: the rarer a term, the more. */
  weight: number;
  forms: Forms;
}

/** How well a record answers a query. */
export interface Assessment {
  score: number;
  /** The terms that stand in it. */
  found: Set<Term>;
  /** The passage that answers best. */
  passage: Passage | undefined;
  occurrences: Map<Passage, Occurrence[]>;
}

/** What a hit counts by the field it stands in: see the records for their order. */
const fieldWeights = {
  claim: [1, 0.6, 0.8, 0.65, 0.5, 0.3],
  reference: [1, 0.95, 0.7, 0.4],
  section: [],
} as const satisfies Record<ResultType, readonly number[]>;

/** A claim says what is asked for; a source supports it; a section surrounds it. */
const typeWeights = { claim: 1, reference: 0.8, section: 0.62 } as const satisfies Record<ResultType, number>;

/** Assesses a record by the terms that truly stand in it. */
export function assess(record: LoadedRecord, terms: readonly WeighedTerm[]): Assessment {
  const places = new Map(record.passages.map((passage) => [passage, [] as Occurrence[]]));
  const values = record.passages.map((passage, index) =>
    terms.map((term) => {
      const found = occurrences(term, term.forms, passage.text, passage.words);
      places.get(passage)?.push(...found);
      const best = Math.max(0, ...found.map(({ quality }) => quality));
      return best * term.weight * weightOfField(record, index);
    }),
  );
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

function weightOfField({ type }: LoadedRecord, index: number): number {
  const weights: readonly number[] = fieldWeights[type];
  return weights[index] ?? 1;
}

/** A record is one statement: each term counts where it stands best, and a little where it stands again. */
function allFields(
  values: readonly number[][],
  terms: readonly WeighedTerm[],
): Pick<Assessment, 'score' | 'found'> {
  const best = terms.map((_, index) => Math.max(0, ...values.map((row) => row[index] ?? 0)));
  const again = terms.map((_, index) => sum(values.map((row) => row[index] ?? 0)));
  const together = Math.max(0, ...values.map(sum));
  return {
    score: sum(best) + 0.12 * sum(again) + 0.35 * together,
    found: new Set(terms.filter((_, index) => (best[index] ?? 0) > 0)),
  };
}

/** A section answers with one passage: words that stand far apart say nothing together. */
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
