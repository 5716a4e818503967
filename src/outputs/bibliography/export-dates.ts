import { partialOf } from '../../core/model/references/csl-dates.ts';
import type { CslDate } from '../../core/read/schemas/citations.ts';

/** A date of CSL-JSON as ISO 8601-2 writes it: ranges with a slash, seasons as 21–24, `~` for about. */
export function isoDate(date: CslDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const days =
    date['date-parts']?.map((part) => partialOf({ 'date-parts': [part] }) ?? beforeChrist(part)) ??
    date.raw?.split('/').map((raw) => partialOf({ raw }));
  const [first, last] = days?.filter((day) => day !== undefined) ?? [];
  if (first === undefined) return undefined;
  const season = /^\d{4}$/.test(first) && /^[1-4]$/.test(String(date.season ?? '')) ? `-2${date.season}` : '';
  const about = isTrue(date.circa) ? '~' : '';
  return first + season + about + (last === undefined ? '' : `/${last}${about}`);
}

/** CSL's year −44 is 44 BC, which ISO 8601 counts from a year 0: −0043. */
function beforeChrist([year, month, day]: readonly (string | number)[]): string | undefined {
  const number = Number(year);
  if (!Number.isInteger(number) || number >= 0 || number < -9999) return undefined;
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')));
  return [number === -1 ? '0000' : `-${String(-number - 1).padStart(4, '0')}`, ...parts].join('-');
}

/** The date's words where it has no year that could be computed with. */
export function wordedDate(date: CslDate | undefined): string | undefined {
  const year = Number(date?.['date-parts']?.[0]?.[0]);
  if (year < 0) return `${-year} BC`;
  return partialOf(date) === undefined ? (date?.literal ?? date?.raw) : undefined;
}

function isTrue(flag: CslDate['circa']): boolean {
  return flag !== undefined && flag !== false && flag !== 0 && flag !== '' && flag !== 'false';
}
