import { memoize } from '../../../../core/memoize.ts';
import type { ClientWords } from '../../../build/client-words.ts';
import { nameKey } from '../words.ts';
import { namesOfLanguages, namesOfRegions } from './place-names.ts';

/** Names of countries and languages in the documentary's language, folded: "new zealand". */
export type PlaceNames = ReadonlySet<string>;

/** The names that the search knows before it has asked the index; all are folded. */
export interface Names {
  places: PlaceNames;
  /** Countries and those who speak or are spoken of: what a query is about, where its other words only ask. */
  subjects: ReadonlySet<string>;
  /** Names of several words, which are one term even without quotation marks, the longest first. */
  phrases: readonly string[];
  /** What each name may be the name of: all names of that thing as written, the full one first. */
  same: ReadonlyMap<string, readonly string[][]>;
}

/** Names of places in the site's language, and those that the content declares or abbreviates. */
export const knownNames = memoize(({ language, names, parties }: ClientWords): Names => {
  const regions = namesOfRegions(language);
  const countries = regions.flatMap(({ isCountry, names }) => (isCountry ? names : [])).map(nameKey);
  const same = byEachName([...names, ...regions.map((region) => region.names)]);
  const places = new Set([...countries, ...namesOfLanguages(language).map(nameKey)]);
  const phrases = [...new Set([...places, ...same.keys()])].filter((name) => name.includes(' '));
  return {
    places,
    subjects: new Set([...countries, ...Object.values(parties).flat()]),
    phrases: phrases.sort((a, b) => b.length - a.length),
    same,
  };
});

function byEachName(groups: readonly string[][]): Map<string, string[][]> {
  const pairs = groups
    .filter(({ length }) => length > 1)
    .flatMap((group) => group.map((name) => ({ key: nameKey(name), group })));
  const found = [...Map.groupBy(pairs, ({ key }) => key)];
  return new Map(found.map(([key, named]) => [key, named.map(({ group }) => group)]));
}
