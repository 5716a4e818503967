import { type Index, valuesOf } from './index.ts';
import { type FoundTerm, load } from './look-up.ts';
import type { Hit } from './pagefind.ts';
import { assess } from './scoring.ts';

/** A record before it is loaded. */
export interface Candidate {
  hit: Hit;
  place: number;
  isWhole: boolean;
}

/** With so many records that hold all words, those that hold some are not shown. */
export const enough = 3;

/** The records that hold any of the terms, those that hold the rarest ones first. */
export function candidatesOf(index: Index, terms: readonly FoundTerm[], needed: number): Candidate[] {
  const held = Map.groupBy(
    terms.flatMap((term) => [...term.hits.values()].map(([hit]) => ({ term, hit }))),
    ({ hit }) => hit?.id ?? '',
  );
  const ranked = [...held.values()].flatMap((found) => {
    const [first] = found;
    if (first?.hit === undefined) return [];
    const weight = found.reduce((sum, { term }) => sum + term.weight, 0);
    const score = found.reduce((sum, { hit }) => sum + (hit?.score ?? 0), 0);
    const isWhole = found.length >= needed;
    return [{ hit: first.hit, place: index.placeOf(first.hit.id), isWhole, weight, score }];
  });
  return ranked.sort(
    (a, b) => Number(b.isWhole) - Number(a.isWhole) || b.weight - a.weight || b.score - a.score,
  );
}

/**
 * Where hardly any claim or source holds all terms, a section that has them in different paragraphs is
 * no whole answer: what is near may be a better one.
 *
 * @param limit how many sections are loaded to decide
 */
export async function withoutScattered(
  index: Index,
  candidates: readonly Candidate[],
  terms: readonly FoundTerm[],
  limit: number,
): Promise<Candidate[]> {
  const whole = candidates.filter(({ isWhole }) => isWhole);
  const typesOf = valuesOf(index, 'type');
  const sections = whole.filter(({ place }) => typesOf(place).includes('section')).slice(0, limit);
  if (whole.length - sections.length >= enough) return [...candidates];
  const records = await Promise.all(sections.map(({ hit }) => load(hit, terms)));
  const scattered = sections.filter((_, at) => {
    const record = records[at];
    return record !== undefined && assess(record, terms).found.size < terms.length;
  });
  return candidates.map((one) => (scattered.includes(one) ? { ...one, isWhole: false } : one));
}

/** The most promising candidates in the order of how well they answer, the others after them as they are. */
export async function order(
  candidates: readonly Candidate[],
  terms: readonly FoundTerm[],
  limit: number,
): Promise<Candidate[]> {
  const promising = candidates.slice(0, limit);
  // All are loaded before the first is judged: the forms of a word are learnt from each.
  const records = await Promise.all(promising.map(({ hit }) => load(hit, terms)));
  const scores = new Map(
    promising.map((candidate, index) => {
      const record = records[index];
      return [candidate, record === undefined ? 0 : assess(record, terms).score];
    }),
  );
  const best = promising.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  return [...best, ...candidates.slice(limit)];
}
