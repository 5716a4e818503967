/** A year, month or day, as numbers: [2019], [2019, 5] or [2019, 5, 21]. */
export type DateParts = readonly number[];

/** The parts of YYYY, YYYY-MM or YYYY-MM-DD; `undefined` for anything else. */
export function partsOf(date: unknown): DateParts | undefined {
  const text = typeof date === 'number' ? String(date) : date;
  if (typeof text !== 'string' || !/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return undefined;
  return text.split('-').map(Number);
}

/**
 * Which of two dates is certainly the later one: positive for the first, negative for the second, 0
 * where one covers the other (May 2019 and 21 May 2019) or they are the same.
 */
export function compareDates(a: DateParts, b: DateParts): number {
  const known = Math.min(a.length, b.length);
  for (let part = 0; part < known; part++) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Years before this are slips of the keyboard more often than they are meant. */
export const earliestYear = 1400;
