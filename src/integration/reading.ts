import { setTimeout } from 'node:timers/promises';
import { runChecks } from '../core/checks/run-checks.ts';
import { buildDocumentary } from '../core/model/build-documentary.ts';
import type { Documentary } from '../core/model/documentary.ts';
import { formatReferences } from '../core/model/references/format-references.ts';
import type { Issue } from '../core/read/issue.ts';
import { contentFolder, readContent } from '../core/read/read-content.ts';
import { timed } from './timings.ts';

/** Thrown where the content has mistakes: nothing is built from it. */
export class ContentError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const errors = issues.filter((issue) => issue.severity === 'error');
    super(
      errors
        .map(
          ({ path, line, column, message, hint }) =>
            `${path}:${line}:${column}  ${message}${hint ? `\n    ${hint}` : ''}`,
        )
        .join('\n'),
    );
    this.name = 'ContentError';
    // What an editor wrote has no place in this code: a trace of it would only hide the message.
    this.stack = `${this.name}\n${this.message}`;
    this.issues = issues;
  }
}

/** What one reading of the content folder gave. */
export interface Reading {
  /** `undefined` where the settings could not be read. */
  documentary: Documentary | undefined;
  issues: Issue[];
  /** Whether nothing may be built from it. */
  mistaken: boolean;
  /** When the references have their entries: what needs none, such as the checks, goes on beside it. */
  formatted: Promise<void>;
}

/**
 * Astro bundles the pages apart from its configuration, so this module is loaded twice in one
 * process; the reading is kept where both copies find it, because it must be made only once.
 */
const shared = globalThis as {
  documentaryReading?: Promise<Reading> | undefined;
  documentaryInHand?: Documentary | undefined;
};

/** The path that the site is published under, from `BASE`: begins and ends with a slash. */
export function basePath(): string {
  const named = process.env['BASE'] ?? '/';
  return `/${named.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** Reads, models and checks the content folder, once until `readAgain`. */
export function reading(): Promise<Reading> {
  shared.documentaryReading ??= readDocumentary();
  return shared.documentaryReading;
}

/**
 * Reads the files again: the editor's server calls it on every change. Many editors empty a file before
 * they write it, so the reading waits until nothing has changed for a moment; whoever asks meanwhile,
 * for the reading before too, waits for the latest.
 *
 * @param rest how long nothing may change before it begins, in milliseconds
 */
export function readAgain(rest: number): Promise<Reading> {
  const latest: Promise<Reading> = setTimeout(rest).then(() =>
    shared.documentaryReading === latest ? readDocumentary() : reading(),
  );
  shared.documentaryReading = latest;
  return latest;
}

async function readDocumentary(): Promise<Reading> {
  const content = await timed('read', () => readContent(contentFolder()));
  const documentary = await timed('model', () => buildDocumentary(content, basePath()));
  const formatted = timed('entries', async () => documentary && formatReferences(documentary));
  // Heard by `documentary`; until then a failure must not end the process unheard.
  formatted.catch(() => undefined);
  const issues = await timed('checks', () => runChecks(documentary, content));
  return { documentary, issues, mistaken: issues.some(({ severity }) => severity === 'error'), formatted };
}

/**
 * The documentary, for pages and exports.
 *
 * @throws {ContentError} with all mistakes, where there is any
 */
export async function documentary(): Promise<Documentary> {
  const { documentary, issues, mistaken, formatted } = await reading();
  if (documentary === undefined || mistaken) throw new ContentError(issues);
  await formatted;
  shared.documentaryInHand = documentary;
  return documentary;
}

/**
 * The same for components, whose page has waited for it: thousands of them need not wait each.
 *
 * @throws {Error} where nobody has waited
 */
export function documentaryInHand(): Documentary {
  if (shared.documentaryInHand === undefined) throw new Error('No page has waited for the documentary.');
  return shared.documentaryInHand;
}
