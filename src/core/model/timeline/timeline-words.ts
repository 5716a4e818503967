/** Parts of dates in the documentary's language, for headings and axes that give the rest. */
export interface TimelineWords {
  /** "March" for 2019-03. */
  month(date: string): string;
  /** "Mar", or "M" where the language's short names are long. */
  shortMonth(date: string): string;
  /** "5 March" for 2019-03-05. */
  day(date: string): string;
  /** "1.2K": for where there is no room for all digits. */
  compact(count: number): string;
}

export function timelineWords(language: string): TimelineWords {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const dates = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return (date: string) => dates.format(dayOf(date));
  };
  const short = format({ month: 'short' });
  const months = Array.from({ length: 12 }, (_, index) => short(`2000-${index + 1}`));
  const fits = months.every((month) => [...month].length <= 4);
  const numbers = new Intl.NumberFormat(locale, { notation: 'compact' });
  return {
    month: format({ month: 'long' }),
    shortMonth: fits ? short : format({ month: 'narrow' }),
    day: format({ month: 'long', day: 'numeric' }),
    compact: (count) => numbers.format(count),
  };
}

/** Years below 100 would be read as of the twentieth century; only month and day are wanted. */
function dayOf(date: string): Date {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(2000, month - 1, day));
}
