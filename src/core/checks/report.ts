import type { Issue } from '../read/issue.ts';
import { annotations } from './report-github.ts';
import { pretty } from './report-text.ts';

/** The forms in which issues can be reported. */
export const reportFormats = ['text', 'json', 'github'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** The issues as text to print: for people, for programs, or as annotations of a pull request. */
export function report(issues: readonly Issue[], format: ReportFormat): string {
  if (format === 'json') return json(issues);
  return format === 'github' ? annotations(issues) : pretty(issues);
}

function json(issues: readonly Issue[]): string {
  const shown = issues.map(({ source: _, ...issue }) => issue);
  return JSON.stringify({ ...tally(issues), issues: shown }, null, 2);
}

/** How many of each. */
export function tally(issues: readonly Issue[]): { errors: number; warnings: number } {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}
