import type { Wording, WordingKey } from '../../../translations/wording.ts';
import type { Documentary } from '../documentary.ts';
import { kindById } from '../kinds.ts';
import { type FacetName, type FacetValues, facetNames, undated } from './facet-values.ts';

/** A facet as a form offers it. */
export interface Facet {
  name: FacetName;
  label: WordingKey;
  /** In the order in which they are offered. */
  options: FacetOption[];
}

/** A value of a facet, and how many records have it. */
interface FacetOption {
  value: string;
  label: string;
  /** `lang` and `dir` where the label falls back to English. */
  markup: ReturnType<Wording['markup']>;
  count: number;
}

/** The facets of a list, and for each of its records the places of its values among the options. */
export interface FacetedList {
  facets: Facet[];
  rows: FacetRow[];
}

/** For each facet of a list the places of a record's values. */
type FacetRow = number[][];

/** The facets that divide the records of a list: one with a single value does not. */
export function facetList(documentary: Documentary, records: readonly FacetValues[]): FacetedList {
  const facets: Facet[] = [];
  const rows: FacetRow[] = records.map(() => []);
  for (const name of facetNames) {
    const values = records.map((record) => record[name] ?? []);
    const options = optionsOf(documentary, name, values.flat());
    if (name === 'disputed' ? options.length === 0 : options.length < 2) continue;
    const places = new Map(options.map(({ value }, index) => [value, index]));
    facets.push({ name, label: `search.filter-${name}`, options });
    for (const [index, row] of rows.entries())
      row.push((values[index] ?? []).flatMap((value) => places.get(value) ?? []));
  }
  return { facets, rows };
}

/** @param values those of all records, each as often as a record has it */
function optionsOf(documentary: Documentary, name: FacetName, values: readonly string[]): FacetOption[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const own = ownOrder(documentary, name, [...counts.keys()])?.filter((value) => counts.has(value));
  const options = (own ?? [...counts.keys()]).map((value) => ({
    value,
    ...labelOf(documentary, name, value),
    count: counts.get(value) ?? 0,
  }));
  const words = new Intl.Collator(documentary.settings.language);
  return own === undefined ? options.sort((a, b) => words.compare(a.label, b.label)) : options;
}

type Label = Pick<FacetOption, 'label' | 'markup'>;

function labelOf(documentary: Documentary, name: FacetName, value: string): Label {
  const { wording, claimKinds, partiesById, sections } = documentary;
  const plain = (label: string): Label => ({ label, markup: {} });
  const worded = (key: WordingKey): Label => ({ label: wording(key), markup: wording.markup(key) });
  switch (name) {
    case 'type':
      return worded(`search.type-${value}` as WordingKey);
    case 'kind': {
      const { word, markup } = kindById(claimKinds, value);
      return { label: word, markup };
    }
    case 'party':
      return plain(partiesById.get(value)?.name ?? value);
    case 'country':
      return plain(wording.countryName(value));
    case 'year':
      return value === undated ? worded('claim.undated') : plain(wording.date(value));
    case 'section':
      return plain(sections.find(({ slug }) => slug === value)?.title ?? value);
    case 'disputed':
      return worded('search.filter-disputed');
  }
}

/** Types, kinds and sections have an order of their own, years run backwards; the rest is sorted as words. */
function ownOrder(
  { claimKinds, sections }: Documentary,
  name: FacetName,
  values: readonly string[],
): readonly string[] | undefined {
  if (name === 'type') return ['claim', 'section', 'reference'];
  if (name === 'kind') return claimKinds.map(({ id }) => id);
  if (name === 'section') return sections.map(({ slug }) => slug);
  return name === 'year' ? [...values].sort().reverse() : undefined;
}
