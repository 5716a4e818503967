import type { Range } from '../issue.ts';

/** An entry of CSL-JSON as a reader of another format made it; its schema has not seen it yet. */
export type RawEntry = Record<string, unknown>;

/** An entry with its place in the file that it was read from. */
export interface FoundEntry {
  entry: RawEntry;
  range: Range;
  /** Where a field of CSL-JSON comes from; the entry's first line for what is not written as such. */
  rangeOf(field: string): Range;
}

/** Something in a bibliography that is not as its format wants it. */
export interface Oddity {
  /** Key of the entry; empty where none could be read. */
  key: string;
  range: Range;
  message: string;
  /** Whether the entry is lost; otherwise it was read as far as it could be. */
  lost: boolean;
}

/** What a reader of a bibliography found. Every entry of the file is in `entries` or is an oddity that says so. */
export interface FoundBibliography {
  entries: FoundEntry[];
  oddities: Oddity[];
}

/** Without the fields that have no value. */
export function withValues(fields: RawEntry): RawEntry {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
