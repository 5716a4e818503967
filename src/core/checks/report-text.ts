import type { Issue } from '../read/issue.ts';
import { tally } from './report.ts';

/** So many warnings of one rule are shown; the rest is counted. Errors are always all shown. */
const mostWarnings = 100;

/** Columns that a source line may take. */
const width = 100;

/** `path:line:column  severity  message  rule`, the source line with carets, what to do; then the count. */
export function pretty(issues: readonly Issue[]): string {
  const shown = new Map<string, number>();
  const parts: string[] = [];
  for (const issue of issues) {
    const count = (shown.get(issue.rule) ?? 0) + 1;
    shown.set(issue.rule, count);
    if (issue.severity === 'error' || count <= mostWarnings) parts.push(entry(issue));
  }
  for (const [rule, count] of leftOut(issues)) {
    parts.push(`… and ${count} more warnings of ${rule}; --format json gives them all.`);
  }
  return [...parts, total(issues)].join('\n\n');
}

function entry(issue: Issue): string {
  const { path, line, column, severity, message, rule, hint } = issue;
  return [
    `${path}:${line}:${column}  ${severity}  ${message}  ${rule}`,
    ...excerpt(issue),
    ...(hint === undefined ? [] : [`  → ${hint}`]),
  ].join('\n');
}

/** The source line, cut to a window around the place, with carets below. */
function excerpt({ source, line, column, endLine, endColumn }: Issue): string[] {
  if (source === undefined || source.trim() === '') return [];
  const from = column - 1 <= width - 20 ? 0 : column - 1 - 40;
  const until = from + width;
  const last = endLine === line ? (endColumn ?? column) - 1 : source.length;
  const length = Math.max(1, Math.min(last, until) - (column - 1));
  const text = `${from > 0 ? '…' : ''}${source.slice(from, until)}${source.length > until ? '…' : ''}`;
  const before = `${from > 0 ? ' ' : ''}${source.slice(from, column - 1).replace(/[^\t]/gu, ' ')}`;
  const gutter = String(line);
  return [`  ${gutter} | ${text}`, `  ${' '.repeat(gutter.length)} | ${before}${'^'.repeat(length)}`];
}

function leftOut(issues: readonly Issue[]): [rule: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { rule, severity } of issues) {
    if (severity === 'warning') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].flatMap(([rule, count]): [string, number][] =>
    count > mostWarnings ? [[rule, count - mostWarnings]] : [],
  );
}

function total(issues: readonly Issue[]): string {
  const { errors, warnings } = tally(issues);
  if (issues.length === 0) return 'No mistakes found.';
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
