import { inTime, timeOf } from '../claims/chronology.ts';
import type { Claim } from '../documentary.ts';

/** The claims by date: years, months and days as far as they are known. */
export interface Timeline {
  years: TimelineYear[];
  dated: number;
  /** Of which only the date of a report is known, in the order of the reports. */
  reported: Claim[];
  /** Of which no date is known. */
  undated: Claim[];
}

/** The claims of one year. */
export interface TimelineYear {
  /** Four digits. */
  date: string;
  count: number;
  months: TimelineMonth[];
}

/** The claims of one month, or those of a year whose month is not known. */
export interface TimelineMonth {
  /** YYYY-MM; YYYY where the month is not known. */
  date: string;
  count: number;
  days: TimelineDay[];
}

/** The claims of one date, in the order of the account. */
export interface TimelineDay {
  date: string;
  claims: Claim[];
}

/** The id of a year's or month's heading: `in-2019-03`. */
export function timelineId(date: string): string {
  return `in-${date}`;
}

/** Groups the claims by date. What is known less exactly is before the rest of its year or month. */
export function timelineOf(claims: readonly Claim[]): Timeline {
  const dated = inTime(claims);
  const days = grouped(dated, ({ date = '' }) => date).map(([date, claims]) => ({ date, claims }));
  const months = grouped(days, ({ date }) => date.slice(0, 7)).map(([date, days]) => ({
    date,
    days,
    count: sum(days.map(({ claims }) => claims.length)),
  }));
  const years = grouped(months, ({ date }) => date.slice(0, 4)).map(([date, months]) => ({
    date,
    months,
    count: sum(months.map(({ count }) => count)),
  }));
  return {
    years,
    dated: dated.length,
    reported: inTime(claims, ({ reported }) => reported),
    undated: claims.filter((claim) => timeOf(claim) === undefined),
  };
}

/** Deeds among what has no date of its own: a reader who looks for them in time must not miss them. */
export function undatedEvents({ reported, undated }: Timeline): Claim[] {
  const isDeed = ({ kind }: Claim) => kind === 'measure' || kind === 'law';
  return [...reported, ...undated].filter(isDeed).sort((a, b) => a.place - b.place);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, keyOf)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
