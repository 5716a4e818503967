import type { Issue } from '../read/issue.ts';
import { annotations } from './report-github.ts';
import { pretty } from './report-text.ts';

/** The forms in which issues can be reported. */
export const reportFormats = ['text', 'json', 'github'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** The issues as text to print: for people, for programs, or as annotations of a pull request. */
export function report(issues: readonly Issue[], format: ReportFormat): string {
  if (format === 'json') return json(issues);
  const printable = (list: readonly Issue[]) => list.map((issue) => printed(shortened(issue)));
  return format === 'github' ? annotations(printable(withinMost(issues))) : pretty(printable(issues));
}

function json(issues: readonly Issue[]): string {
  const kept = withinMost(issues).map(({ source: _, ...issue }) => shortened(issue));
  const left = issues.length - kept.length;
  return JSON.stringify({ ...tally(issues), ...(left > 0 && { left }), issues: kept }, null, 2);
}

/** The first issues of each rule: one fault of a long file can be reported tens of thousands of times. */
function withinMost(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  return issues.filter(({ rule }) => {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return (counts.get(rule) ?? 0) <= 1000;
  });
}

/** A message that quotes a whole file says no more than one that quotes its beginning. */
function shortened(issue: Issue): Issue {
  const short = (text: string) => (text.length > 600 ? `${text.slice(0, 600)} …` : text);
  return { ...issue, message: short(issue.message), hint: issue.hint && short(issue.hint) };
}

/** Control characters would give commands to the terminal: they are shown by their numbers. */
export function printed(issue: Issue): Issue {
  const visible = (text: string) =>
    text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
  return {
    ...issue,
    path: visible(issue.path),
    message: visible(issue.message),
    hint: issue.hint && visible(issue.hint),
    // One sign for one, so that the carets below stay in their places.
    source: issue.source?.toWellFormed().replace(/[^\P{Cc}\t]/gu, '�'),
  };
}

/** How many of each. */
export function tally(issues: readonly Issue[]): { errors: number; warnings: number } {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}
