import { type Entry, isRecord } from '../subject.ts';

/** One end of a date of CSL-JSON, as written, with its place. */
export interface WrittenDate {
  /** As far as they are numbers. */
  parts: number[];
  /** Whether every part is a number. */
  wellFormed: boolean;
  path: readonly PropertyKey[];
}

/** The dates of a field, one or two; words (`literal`) and other forms of `raw` are left alone. */
export function writtenDates({ fields, path }: Entry, field: string): WrittenDate[] {
  const date = fields[field];
  if (!isRecord(date)) return [];
  const lists = date['date-parts'];
  if (Array.isArray(lists)) {
    return lists.flatMap((list: unknown, index) =>
      Array.isArray(list) ? [written(list, [...path, field, 'date-parts', index])] : [],
    );
  }
  const raw = date['raw'];
  if (typeof raw !== 'string' || !/^-?\d{1,4}(?:-\d{1,2}){0,2}(?:\/-?\d{1,4}(?:-\d{1,2}){0,2})?$/.test(raw))
    return [];
  return raw.split('/').map((end) => written(end.split(/(?<=\d)-/), [...path, field, 'raw']));
}

function written(list: readonly unknown[], path: readonly PropertyKey[]): WrittenDate {
  const numbers = list.map((part) =>
    typeof part === 'string' && part.trim() === '' ? Number.NaN : Number(part),
  );
  const good = numbers.findIndex((part) => !Number.isInteger(part));
  return { parts: good === -1 ? numbers : numbers.slice(0, good), wellFormed: good === -1, path };
}

/** A date as an editor would write it. */
export function shownDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
