import { resolve } from 'node:path';
import type { Issue } from '../core/read/issue.ts';

/** Has no width. */
const wordJoiner = '\u2060';

/** Thrown where the content has mistakes: nothing is built from it. */
export class ContentError extends Error {
  readonly issues: readonly Issue[];
  /** The first place, which Vite's overlay shows. */
  readonly loc: { file: string; line: number; column: number } | undefined;

  constructor(issues: readonly Issue[]) {
    const errors = issues.filter((issue) => issue.severity === 'error');
    super(
      errors
        .map(
          ({ path, line, column, message, hint }) =>
            `${path}:${line}:${column}  ${message}${hint ? `\n    ${hint}` : ''}`,
        )
        .join('\n')
        // Astro's page for errors makes links of Markdown, and a message may quote `[x](javascript:…)`.
        .replaceAll('](', `]${wordJoiner}(`),
    );
    this.name = 'ContentError';
    // The mistake is in the content, not in this code: a stack trace would only hide the message.
    this.stack = `${this.name}\n${this.message}`;
    this.issues = issues;
    const [first] = errors;
    this.loc = first && { file: resolve(first.path), line: first.line, column: first.column };
  }
}

/** Whether an error is one of these. Pages are bundled separately and have their own class, so the name decides. */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError' && 'issues' in error;
}

/** The same where Vite's bundler passes it on among its own errors. */
export function contentErrorIn(error: unknown): ContentError | undefined {
  const among =
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [error, ...among].find(isContentError);
}
