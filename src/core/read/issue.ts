import type { SourceFile } from './files/source-file.ts';

/** What stops a build (`error`), and what only deserves a look (`warning`). */
export type Severity = 'error' | 'warning';

/** One mistake in the content, placed where an editor can fix it. */
export interface Issue {
  /** The file, as the editor knows it (relative to the folder that the command runs in where possible). */
  path: string;
  /** 1-based; columns count UTF-16 units, as editors do. */
  line: number;
  column: number;
  endLine?: number | undefined;
  endColumn?: number | undefined;
  severity: Severity;
  /** The rule that found it, such as `citation-unknown-key`. */
  rule: string;
  /** What is wrong, with the offending text. */
  message: string;
  /** What to do about it. */
  hint?: string | undefined;
  /** The line as it is in the file, for showing the place. */
  source?: string | undefined;
}

/** The part of a file that an issue points at: offsets in UTF-16 units, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** An issue at a range of a file. */
export function issueAt(
  file: SourceFile,
  range: Range,
  rule: string,
  message: string,
  hint?: string,
  severity: Severity = 'error',
): Issue {
  const start = file.pointAt(range.start);
  const end = file.pointAt(Math.max(range.start, range.end));
  return {
    path: file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    severity,
    rule,
    message,
    hint,
    source: file.lineAt(start.line),
  };
}

/** An issue of a whole file or folder, where no line can be named. */
export function issueOfFile(
  path: string,
  rule: string,
  message: string,
  hint?: string,
  severity: Severity = 'error',
): Issue {
  return { path, line: 1, column: 1, severity, rule, message, hint };
}

/** Sorted as an editor works: file by file, from top to bottom. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
