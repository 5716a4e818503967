import { type Issue, issueAt, type Severity } from '../../read/issue.ts';
import { dateFields } from '../../read/schemas/citations.ts';
import { isRealDate } from '../../read/schemas/fields.ts';
import { compareDates, earliestYear, partsOf } from '../partial-dates.ts';
import type { Check } from '../rule.ts';
import type { Entries, Entry } from '../subject.ts';
import { shownDate, type WrittenDate, writtenDates } from './csl-date-parts.ts';

type Report = (date: WrittenDate, message: string, hint: string, severity?: Severity) => Issue;

/** Dates that do not exist, lie after the edition or long before printing. */
export const citationDates: Check = ({ citations, edition }) => {
  if (citations === undefined) return [];
  const report = reporter(citations);
  return citations.list.flatMap((entry) =>
    dateFields.flatMap((field) => {
      const dates = writtenDates(entry, field);
      const open = dates.length === 2 && dates[1]?.parts[0] === 0 ? dates.slice(0, 1) : dates;
      return [
        ...open.flatMap((date) => issuesOf(date, entry, field, partsOf(edition), report)),
        ...rangeIssues(open, report),
      ];
    }),
  );
};

function reporter({ file }: Entries): Report {
  return (date, message, hint, severity = 'error') =>
    issueAt(file, file.rangeOf(date.path), 'citation-date', message, hint, severity);
}

function issuesOf(
  date: WrittenDate,
  entry: Entry,
  field: string,
  edition: readonly number[] | undefined,
  report: Report,
): Issue[] {
  const [year = 0, month, day] = date.parts;
  const shown = `\`${field}\` of \`${entry.key}\``;
  if (date.wellFormed && date.parts.length === 0) return [];
  if (!date.wellFormed) {
    return [
      report(date, `${shown} is no date: a part is no number`, 'A date is [year, month, day] in digits.'),
    ];
  }
  if (year === 0 || !isRealDate(year, month, day)) {
    const hint = 'Look it up in the source; leave out what is not known: [2019, 5] or [2019].';
    return [report(date, `${shown} does not exist: ${shownDate(date.parts)}`, hint)];
  }
  if (edition !== undefined && compareDates(date.parts, edition) > 0) {
    const message = `${shown} is ${shownDate(date.parts)}, after the edition of ${shownDate(edition)}`;
    const hint =
      'Correct the date, or `edition` in documentary.yaml if the account is current to a later day.';
    return [report(date, message, hint, mayLieAhead.has(field) ? 'warning' : 'error')];
  }
  if (year < earliestYear && field !== 'original-date' && !oldTypes.has(String(entry.fields['type']))) {
    const hint = 'Is a digit missing? Old works carry their first date as `original-date`.';
    return [
      report(date, `${shown} is ${shownDate(date.parts)}, before the year ${earliestYear}`, hint, 'warning'),
    ];
  }
  return [];
}

/** An event may be announced for later; a source may be looked up again after the account was closed. */
const mayLieAhead = new Set(['accessed', 'event-date']);

const oldTypes = new Set(['classic', 'manuscript']);

function rangeIssues([from, to]: readonly WrittenDate[], report: Report): Issue[] {
  if (from === undefined || to === undefined || compareDates(to.parts, from.parts) >= 0) return [];
  return [report(to, 'The range ends before it begins', 'Put the earlier date first.')];
}

/**
 * Read before it came out. A warning: papers date the web edition by the next day's print, and pages
 * get a new date when they are revised.
 */
export const accessedBeforeIssued: Check = ({ citations }) => {
  if (citations === undefined) return [];
  return citations.list.flatMap((entry) => {
    const [issued] = writtenDates(entry, 'issued');
    const [accessed] = writtenDates(entry, 'accessed');
    if (!issued?.wellFormed || !accessed?.wellFormed || compareDates(accessed.parts, issued.parts) >= 0)
      return [];
    return [
      issueAt(
        citations.file,
        citations.file.rangeOf(accessed.path),
        'citation-accessed-early',
        `\`${entry.key}\` was read on ${shownDate(accessed.parts)}, before it was issued on ${shownDate(issued.parts)}`,
        'Correct the one or the other; if the source says so itself, tell it under "custom": {"doubt": …}.',
        'warning',
      ),
    ];
  });
};
