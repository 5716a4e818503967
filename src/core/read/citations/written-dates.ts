import type { RawEntry } from './bibliography.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Seasons of EDTF (21–24), which CSL counts from 1. https://www.loc.gov/standards/datetime/ */
const firstSeason = 21;

/**
 * A date as bibliographies write it (`2019`, `2019-05-21`, `2019/05/21/`, `2019-03/2020`, `~1900`,
 * `19XX`, `c. 1900`, `-0043`, `21 May 2019`), as CSL-JSON. What cannot be taken apart is kept as words.
 */
export function dateOf(written: string | undefined, month?: string, day?: string): RawEntry | undefined {
  const text = written?.trim().replace(/^\((.*)\)$|^\[(.*)\]$/, '$1$2');
  if (text === undefined || text === '') return undefined;
  const circa = /^(?:c\.|ca\.?|circa)\s*(?=-?\d)|[?~%]\s*$|^~/i;
  const bare = text.replace(circa, '').replace(circa, '').trim();
  const ends = bare.split(/\/(?=-?\d{4}|$|\.\.)/).map((end) => partsOf(end));
  const [from, to] = ends;
  if (from === undefined || from.length === 0 || ends.length > 2) return wordedDate(bare, text);
  const open = ends.length === 2 && (to === undefined || to.length === 0);
  if (open && !/\/(?:\.\.)?$/.test(bare)) return wordedDate(bare, text);
  const season = from[1] !== undefined && from[1] >= firstSeason ? from[1] - firstSeason + 1 : undefined;
  const whole = season === undefined ? withMonth(from, month, day) : from.slice(0, 1);
  return {
    'date-parts': to !== undefined && to.length > 0 ? [whole, to] : [whole],
    ...(season !== undefined && season <= 4 && { season }),
    ...(bare !== text && { circa: true }),
  };
}

/** Year, month and day of one end of a date; nothing where it is no such date. */
function partsOf(text: string): number[] {
  const found = /^(-?\d{1,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]?(?:T.*)?$/.exec(text.trim());
  if (found === null) return [];
  const parts = found
    .slice(1)
    .flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
  // EDTF has a year 0, which is 1 BC; CSL has none.
  if (parts[0] !== undefined && parts[0] <= 0) parts[0] -= 1;
  const zero = parts.indexOf(0, 1);
  return zero === -1 ? parts : parts.slice(0, zero);
}

/** `21 May 2019`, `May 21, 2019`, `May 2019`; otherwise the words as they are. */
function wordedDate(text: string, all: string): RawEntry {
  const [year] = /(?<!\d)\d{4}(?!\d)/.exec(text) ?? [];
  const month = monthOf(/[\p{L}]{3,}/u.exec(text)?.[0]);
  const [day] = /(?<!\d)\d{1,2}(?!\d)/.exec(text) ?? [];
  if (year === undefined || month === undefined || !/^[\p{L}\d\s.,]+$/u.test(text)) return { literal: all };
  return { 'date-parts': [[Number(year), month, ...(day === undefined ? [] : [Number(day)])]] };
}

function withMonth(parts: number[], month: string | undefined, day: string | undefined): number[] {
  const [year] = parts;
  const number = monthOf(month);
  if (year === undefined || parts.length > 1 || number === undefined) return parts;
  const ofMonth = Number(day ?? /\d{1,2}/.exec(month?.replace(/^\d+$/, '') ?? '')?.[0]);
  return [year, number, ...(Number.isInteger(ofMonth) && ofMonth > 0 ? [ofMonth] : [])];
}

function monthOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,2}$/.test(word.trim()))
    return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined;
  const [letters = ''] = /\p{L}{3}/u.exec(word.toLowerCase()) ?? [];
  const index = months.indexOf(letters);
  return index === -1 ? undefined : index + 1;
}
