import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import type { SearchRecords } from './records/records.ts';

/**
 * What results can be ordered by. Pagefind has sort columns of its own, but they would be loaded
 * with the first letter that anybody types; this file is loaded when an order is asked for.
 */
export interface Orders {
  /** Pagefind's names of the records, in the order of the account. */
  ids: string[];
  /** Beside each its date as a number (20190515), 0 where there is none. */
  dates: number[];
  /** Beside each the number of its references. */
  references: number[];
}

/**
 * The orders of an index.
 *
 * @param files the index as Pagefind wrote it
 * @throws {Error} where a record is not in the index
 */
export function ordersOf({ pages, records }: SearchRecords, files: readonly IndexFile[]): Orders {
  const ids = idsByUrl(files);
  const all = [...pages, ...records].sort((a, b) => a.order.place - b.order.place);
  return {
    ids: all.map(({ url }) => {
      const id = ids.get(url);
      if (id === undefined) throw new Error(`The search index could not be built: it lacks ${url}.`);
      return id;
    }),
    dates: all.map(({ order }) => order.date),
    references: all.map(({ order }) => order.references),
  };
}

/** Pagefind does not say how it names a record: the file of each one holds its address. */
function idsByUrl(files: readonly IndexFile[]): Map<string, string> {
  const named = files.flatMap(({ path, content }): [string, string][] => {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (id === undefined) return [];
    const text = gunzipSync(content).toString('utf8');
    return [[JSON.parse(text.slice(text.indexOf('{'))).url, id]];
  });
  return new Map(named);
}
