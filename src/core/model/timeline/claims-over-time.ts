import type { Timeline, TimelineYear } from './timeline.ts';

/** One picture of how many claims there are when: bars of equal spans of time, none left out. */
export interface TimePanel {
  /** The year whose months it shows; otherwise it shows the whole span. */
  year: string | undefined;
  /** Years that each bar covers, where it shows the whole span. */
  step: number;
  bars: TimeBar[];
  highest: number;
  /** Claims of its span that no bar can show, because they are dated less exactly. */
  inexact: number;
}

/** The claims of one span of time. */
export interface TimeBar {
  /** The first and the last year or month of the span. */
  first: string;
  last: string;
  count: number;
  /** The first year or month of the span that has claims. */
  target: string | undefined;
}

/** More bars than these could not be distinguished, nor numbered, on a phone. */
const mostBars = 16;
const steps = [1, 5, 10, 25, 50, 100, 250, 500, 1000];

/** A year is shown month by month where it holds this share of the dated claims and at least so many. */
const busyShare = 0.25;
const busyCount = 6;

/**
 * The whole span at a scale that gives at most sixteen bars, then each busy year by months. (Counts
 * of one panel are never compared with another's: every bar carries its number.)
 *
 * @param edition date to which the account is current: months after it are not shown as empty
 */
export function claimsOverTime(timeline: Timeline, edition: string): TimePanel[] {
  const whole = yearsPanel(timeline.years);
  if (whole === undefined) return [];
  const single = whole.bars.length === 1;
  const busy = ({ count }: TimelineYear) => count >= busyCount && count >= timeline.dated * busyShare;
  const months = timeline.years
    .filter((year) => single || busy(year))
    .flatMap((year) => monthsPanel(year, edition) ?? []);
  return single && months.length > 0 ? months : [whole, ...months];
}

function yearsPanel(years: readonly TimelineYear[]): TimePanel | undefined {
  const first = Number(years[0]?.date);
  const last = Number(years.at(-1)?.date);
  const bins = (step: number) => Math.floor(last / step) - Math.floor(first / step) + 1;
  const step = steps.find((step) => bins(step) <= mostBars);
  if (step === undefined) return undefined;
  const byBin = Map.groupBy(years, ({ date }) => Math.floor(Number(date) / step));
  const bars = Array.from({ length: bins(step) }, (_, index): TimeBar => {
    const bin = Math.floor(first / step) + index;
    const held = byBin.get(bin) ?? [];
    return {
      first: yearName(bin * step),
      last: yearName(bin * step + step - 1),
      count: held.reduce((total, { count }) => total + count, 0),
      target: held[0]?.date,
    };
  });
  return { year: undefined, step, bars, highest: highestOf(bars), inexact: 0 };
}

function monthsPanel(year: TimelineYear, edition: string): TimePanel | undefined {
  const known = new Map(year.months.map(({ date, count }) => [date, count]));
  const inexact = known.get(year.date) ?? 0;
  if (inexact === year.count) return undefined;
  const latest = [...known.keys()].at(-1) ?? '';
  const end = edition > latest ? edition : latest;
  const length = edition.startsWith(`${year.date}-`) ? Number(end.slice(5, 7)) : 12;
  const bars = Array.from({ length }, (_, index): TimeBar => {
    const month = `${year.date}-${String(index + 1).padStart(2, '0')}`;
    const count = known.get(month) ?? 0;
    return { first: month, last: month, count, target: count > 0 ? month : undefined };
  });
  return { year: year.date, step: 0, bars, highest: highestOf(bars), inexact };
}

function highestOf(bars: readonly TimeBar[]): number {
  return Math.max(...bars.map(({ count }) => count));
}

function yearName(year: number): string {
  return String(year).padStart(4, '0');
}
