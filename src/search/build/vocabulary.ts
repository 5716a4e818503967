import type { Documentary } from '../../core/model/documentary.ts';
import { fold, words } from '../client/matching/words.ts';
import { capitalisedRuns } from './capitalised-runs.ts';
import { fieldSeparator, shownSeparator } from './records/record.ts';
import type { SearchRecords } from './records/records.ts';

/** The words of the index: for words that are misspelt, not typed to their end, abbreviated, or part of a compound. */
export interface Vocabulary {
  /** Words of names, as written: they come first. */
  names: string[];
  /** All other words, the most frequent first. */
  words: string[];
  /** Names of several words, as written: "Committee on Foreign Investment". */
  runs: string[];
  /** Other names and abbreviations that the content declares, folded, and what each is short for. */
  abbreviations: Record<string, string[]>;
}

/** The words that the index holds. */
export function vocabulary(documentary: Documentary, { pages, records }: SearchRecords): Vocabulary {
  const names = new Map(namesOf(documentary).map((name) => [fold(name), name]));
  const counts = new Map<string, number>();
  const texts = [...pages.map(({ text }) => text), ...records.map(({ content }) => withoutPieces(content))];
  const written = new Map<string, string>();
  for (const { word, written: asWritten } of texts.flatMap((text) => words(text))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    // A capital that is always there belongs to the word; one that a sentence begins with does not.
    if (!written.has(word) || asWritten === asWritten.toLowerCase()) written.set(word, asWritten);
  }
  return {
    names: [...names].flatMap(([word, name]) => (counts.has(word) ? [name] : [])),
    words: [...counts]
      .filter(([word]) => !names.has(word))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([word]) => written.get(word) ?? word),
    runs: [...new Set(namingTexts(documentary, { pages, records }).flatMap(capitalisedRuns))],
    abbreviations: abbreviationsOf(documentary),
  };
}

/** Where capitals tell names: titles of sources may capitalise every word. */
function namingTexts({ parties }: Documentary, { pages, records }: SearchRecords): string[] {
  const bylines = records
    .filter(({ facets }) => facets.type?.includes('reference'))
    .map(({ content }) => content.split(fieldSeparator)[2] ?? '');
  return [...pages.map(({ text }) => text), ...bylines, ...parties.map(({ name }) => name)];
}

function abbreviationsOf({ parties }: Documentary): Record<string, string[]> {
  const declared = parties.flatMap(({ aliases, name }) =>
    aliases.map((alias) => [fold(alias), name] as const),
  );
  const grouped = Map.groupBy(declared, ([alias]) => alias);
  return Object.fromEntries([...grouped].map(([alias, found]) => [alias, found.map(([, name]) => name)]));
}

function namesOf({ parties, claims, wording }: Documentary): string[] {
  const countries = [...new Set(claims.flatMap(({ places }) => places))].map((code) =>
    wording.countryName(code),
  );
  return [...parties.map(({ name }) => name), ...countries]
    .flatMap((name) => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => word !== word.toLowerCase());
}

function withoutPieces(content: string): string {
  return content.slice(0, content.lastIndexOf(fieldSeparator)).replaceAll(shownSeparator, fieldSeparator);
}
