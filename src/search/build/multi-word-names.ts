import type { Documentary } from '../../core/model/documentary.ts';
import { capitalisedRuns } from './capitalised-runs.ts';
import { fieldSeparator } from './records/record.ts';
import type { SearchRecords } from './records/records.ts';

/** Names of several words, from where capitals mark names: titles of sources may capitalise every word. */
export function multiWordNames({ parties }: Documentary, { pages, records }: SearchRecords): string[] {
  const bylines = records
    .filter(({ facets }) => facets.type?.includes('reference'))
    .map(({ content }) => content.split(fieldSeparator)[2] ?? '');
  const texts = [...pages.map(({ text }) => text), ...bylines, ...parties.map(({ name }) => name)];
  return [...new Set(texts.flatMap(capitalisedRuns))];
}
