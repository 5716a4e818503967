import { memoize } from '../../memoize.ts';
import { inTime, timeOf } from '../claims/chronology.ts';
import type { Claim } from '../documentary.ts';
import { type Timeline, timelineOf } from '../timeline/timeline.ts';
import { claimSize } from './claim-pages.ts';
import { inPages } from './pages.ts';

/** The timeline in pages: dated claims first, then those with a report's date, then those without. */
export const timelinePages = memoize((claims: readonly Claim[]): Timeline[] => {
  const inOrder = [
    ...inTime(claims),
    ...inTime(claims, ({ reported }) => reported),
    ...claims.filter((claim) => timeOf(claim) === undefined),
  ];
  const counts = new Map(timelineOf(claims).years.map(({ date, count }) => [date, count]));
  return inPages(inOrder, claimSize).map((page) => {
    const timeline = timelineOf(page);
    // A year that goes on over several pages has the same count on each.
    for (const year of timeline.years) year.count = counts.get(year.date) ?? year.count;
    return timeline;
  });
});

/** The number of the page on which a year or month begins. */
export function pageOfDate(pages: readonly Timeline[], date: string): number {
  const has = ({ years }: Timeline) =>
    years.some((year) => year.date === date || year.months.some((month) => month.date === date));
  return Math.max(pages.findIndex(has), 0) + 1;
}
