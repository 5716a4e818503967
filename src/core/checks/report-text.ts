import { counted } from '../counted.ts';
import type { Issue, Severity } from '../read/issue.ts';
import { tally } from './report.ts';

/** How many warnings and errors of one rule are shown; the rest is counted. */
const most = { warning: 100, error: 200 };

/** Columns that a source line may take. */
const width = 100;

/** `path:line:column  severity  message  rule`, the source line with carets, what to do; then the count. */
export function pretty(issues: readonly Issue[]): string {
  const counts = new Map<string, { severity: Severity; rule: string; count: number }>();
  const parts: string[] = [];
  for (const issue of issues) {
    const { severity, rule } = issue;
    const count = (counts.get(severity + rule)?.count ?? 0) + 1;
    counts.set(severity + rule, { severity, rule, count });
    if (count <= most[severity]) parts.push(entry(issue));
  }
  for (const { severity, rule, count } of counts.values()) {
    const more = count - most[severity];
    if (more > 0) parts.push(`… and ${more} more ${severity}s of ${rule}; --format json gives more of them.`);
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
export function excerpt({ source, line, column, endLine, endColumn }: Issue): string[] {
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

function total(issues: readonly Issue[]): string {
  const { errors, warnings } = tally(issues);
  if (issues.length === 0) return 'No mistakes found.';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}
