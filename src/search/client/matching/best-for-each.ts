import { type Index, valuesOf } from './index.ts';
import type { FoundTerm } from './look-up.ts';

/** Claims of each of several parties that a query names. */
export interface BestForEach<T> {
  /** The names as typed. */
  names: string[];
  /** For each name, the claims of the parties that have it. */
  groups: T[][];
}

/**
 * Where a query is the names of several parties and no claim has them all, the claims of each.
 *
 * @param candidates the records that hold any of the words
 * @returns `undefined` for any other query; "Meng Wanzhou" is one party in two words
 */
export function bestForEach<T extends { place: number }>(
  index: Index,
  terms: readonly FoundTerm[],
  candidates: readonly T[],
): BestForEach<T> | undefined {
  const called = terms.map((term) => ({ name: term.typed, parties: partiesNamed(index, term) }));
  if (called.length < 2 || called.some(({ parties }) => parties.size === 0)) return undefined;
  const ofRecord = valuesOf(index, 'party');
  const has = ({ place }: T, { parties }: Called) => ofRecord(place).some((party) => parties.has(party));
  const meet = (a: Called, b: Called) =>
    [...a.parties].some((party) => b.parties.has(party)) ||
    candidates.some((claim) => has(claim, a) && has(claim, b));
  const apart = called.filter((one) => called.some((other) => other !== one && !meet(one, other)));
  if (apart.length === 0) return undefined;
  const groups = apart.map((one) => candidates.filter((claim) => has(claim, one)));
  return { names: apart.map(({ name }) => name), groups };
}

/** What a query calls somebody, and who that may be. */
interface Called {
  name: string;
  parties: ReadonlySet<string>;
}

function partiesNamed({ site }: Index, { words }: FoundTerm): Set<string> {
  const named = Object.entries(site.parties).filter(([, name]) => words.every((word) => name.includes(word)));
  return new Set(named.map(([id]) => id));
}
