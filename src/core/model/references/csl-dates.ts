import type { Wording } from '../../../translations/wording.ts';
import type { CslDate } from '../../read/schemas/citations.ts';
import { isRealDate } from '../../read/schemas/fields.ts';

/** A date of CSL-JSON as written for readers, in the documentary's language. */
export function formatCslDate(date: CslDate | undefined, wording: Wording): string {
  if (date === undefined) return '';
  const written = rangeOf(date).map((part) => formatPart(part, date.season, wording));
  const text = written.filter((part) => part !== '').join('–') || (date.literal ?? date.raw ?? '');
  return text !== '' && isTrue(date.circa) ? wording('date.circa', { date: text }) : text;
}

/**
 * A date as citeproc can read it.
 *
 * @returns `undefined` where it has no numbers, or two ends of which one is more exact
 */
export function citeprocDate(date: CslDate | undefined): object | undefined {
  const parts = date === undefined ? [] : rangeOf(date);
  const isEven = parts.every(({ length }) => length === parts[0]?.length);
  if (date === undefined || parts.length === 0 || !isEven) return undefined;
  if (parts.some(([year = 0, month, day]) => year > 0 && !isRealDate(year, month, day))) return undefined;
  return { 'date-parts': parts, season: date.season, circa: isTrue(date.circa) || undefined };
}

/** The first day of a date as YYYY, YYYY-MM or YYYY-MM-DD, where it has a year that can be written so. */
export function partialOf(date: CslDate | undefined): string | undefined {
  const [year, month, day] = (date && rangeOf(date)[0]) ?? [];
  if (year === undefined || !(year >= 0 && year <= 9999)) return undefined;
  return [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : pad(part))),
  ].join('-');
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The parts of a date or range as numbers; a part that is no number ends the date. */
function rangeOf(date: CslDate): number[][] {
  if (date['date-parts'] !== undefined)
    return date['date-parts'].map(numbersOf).filter((part) => part.length > 0);
  const raw =
    /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:\/(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?)?$/.exec(
      date.raw ?? '',
    );
  if (raw === null) return [];
  const parts = raw.slice(1).map((part: string | undefined) => part ?? '');
  return [numbersOf(parts.slice(0, 3)), numbersOf(parts.slice(3))].filter((part) => part.length > 0);
}

function numbersOf(parts: readonly (string | number)[]): number[] {
  const numbers: number[] = [];
  for (const part of parts) {
    const value = part === '' ? Number.NaN : Number(part);
    if (!Number.isInteger(value) || (numbers.length > 0 && value === 0)) break;
    numbers.push(value);
  }
  return numbers[0] === 0 ? [] : numbers;
}

function formatPart(
  [year, month, day]: readonly number[],
  season: CslDate['season'],
  wording: Wording,
): string {
  if (year === undefined) return '';
  const wordedSeason = month === undefined ? seasonOf(season, wording) : undefined;
  if (wordedSeason !== undefined) return wording('date.season', { season: wordedSeason, year: yearOf(year) });
  if (year < 0) return beforeChrist([year, month, day], wording.language);
  if (year > 9999 || !isRealDate(year, month, day)) {
    return [yearOf(year), ...[month, day].flatMap((part) => (part === undefined ? [] : pad(part)))].join('-');
  }
  return wording.date(
    [
      String(year).padStart(4, '0'),
      ...[month, day].flatMap((part) => (part === undefined ? [] : pad(part))),
    ].join('-'),
  );
}

/** CSL's year −44 is 44 BC, for which ISO 8601 and JavaScript write −43. */
function beforeChrist([year = 0, month, day]: readonly (number | undefined)[], language: string): string {
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year + 1);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    calendar: 'gregory',
    era: 'short',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(date);
}

function yearOf(year: number): string {
  return String(year);
}

function seasonOf(season: CslDate['season'], wording: Wording): string | undefined {
  if (season === undefined || season === false || season === '') return undefined;
  const key = (['date.spring', 'date.summer', 'date.autumn', 'date.winter'] as const)[Number(season) - 1];
  return key === undefined ? String(season) : wording(key);
}

function isTrue(circa: CslDate['circa']): boolean {
  return circa !== undefined && circa !== false && circa !== 0 && circa !== '' && circa !== 'false';
}
