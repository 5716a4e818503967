import type { Documentary } from '../../core/model/documentary.ts';
import { fold, words } from '../client/matching/words.ts';
import { withInitials } from './capitalised-runs.ts';
import { type SearchRecords, textsOf } from './records/records.ts';

/**
 * All names of one and the same thing, the full one first: aliases of parties, terms with their full
 * form, and abbreviations in the texts that are the initials of a name in them.
 *
 * @param runs names of several words that the texts hold
 */
export function equalNames(
  { parties, terms }: Documentary,
  found: SearchRecords,
  runs: readonly string[],
): string[][] {
  const called = parties.map(({ name, aliases }) => [name, ...aliases]);
  const explained = [...terms].map(([term, { full }]) => (full === undefined ? [] : [full, term]));
  const declared = [...called, ...explained].filter(({ length }) => length > 1);
  const settled = new Set(declared.flat().map(fold));
  const inferred = abbreviationsIn(found)
    .filter((short) => !settled.has(fold(short)))
    .flatMap((short) => namesAbbreviated(short, runs));
  return [...declared, ...inferred];
}

/** Three letters or more: two are the initials of too much. */
function abbreviationsIn(found: SearchRecords): string[] {
  const typed = textsOf(found).flatMap((text) => words(text).map(({ written }) => written));
  return [...new Set(typed)].filter((word) => /^\p{Lu}{3,8}$/u.test(word));
}

function namesAbbreviated(short: string, runs: readonly string[]): string[][] {
  const full = new Map(runs.flatMap((name) => withInitials(name, short)).map((name) => [fold(name), name]));
  return [...full.values()].map((name) => [name, short]);
}
