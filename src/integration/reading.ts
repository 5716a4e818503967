import { setTimeout } from 'node:timers/promises';
import { drawMap } from '../components/position/map/draw-map.ts';
import { runChecks } from '../core/checks/run-checks.ts';
import { buildDocumentary } from '../core/model/build-documentary.ts';
import type { Documentary } from '../core/model/documentary.ts';
import { formatReferences } from '../core/model/references/format-references.ts';
import { type Fingerprint, fingerprint } from '../core/read/fingerprint.ts';
import { type Issue, sortIssues } from '../core/read/issue.ts';
import { type ReadOptions, readContent } from '../core/read/read-content.ts';
import { highlightCode } from '../core/render/blocks/highlight.ts';
import { unknownExpressions } from '../core/syntax/static-text.ts';
import { ContentError } from './content-error.ts';
import { timed } from './timings.ts';

/** What one reading of the content folder gave. */
export interface Reading {
  /** `undefined` where the settings could not be read. */
  documentary: Documentary | undefined;
  issues: Issue[];
  /** Whether there is an error, so that nothing may be built from it. */
  hasErrors: boolean;
  /** The documentary once the code of its sections has run, which not every reading needs. */
  completed?: Promise<Documentary>;
  /** When the references have their entries: what needs none, such as the checks, goes on beside it. */
  formatted: Promise<void>;
  /** Files below `media/` that are published, such as `media/map.svg`. */
  media: ReadonlySet<string>;
  /** What all files were like just before they were read. */
  before: Fingerprint;
  /** Models the same content again. */
  remodel: () => Documentary | undefined;
}

/** Runs the code of all sections, which sets what their expressions show. */
export type RunCode = (documentary: Documentary) => Promise<Issue[]>;

/** Reads a content folder once, and again only when told to: all that a build makes comes from one reading. */
export class Reader {
  readonly #folder: string;
  readonly #base: string;
  readonly #options: ReadOptions;
  #latest: Promise<Reading> | undefined;
  #sound: Reading | undefined;

  /**
   * @param folder absolute path of the content folder
   * @param base path that the site is published under: begins and ends with a slash
   */
  constructor(folder: string, base: string, options: ReadOptions = {}) {
    this.#folder = folder;
    this.#base = base;
    this.#options = options;
  }

  /** The latest reading, made now if there is none. */
  reading(): Promise<Reading> {
    this.#latest ??= read(this.#folder, this.#base, this.#options);
    return this.#latest;
  }

  /**
   * Reads the files again. Many editors empty a file before they write it, so the reading waits until
   * nothing has changed for a moment. Everyone who asks meanwhile gets the latest reading.
   *
   * @param rest how long nothing may change before it begins, in milliseconds
   */
  readAgain(rest: number): Promise<Reading> {
    const latest: Promise<Reading> = setTimeout(rest).then(() =>
      this.#latest === latest ? read(this.#folder, this.#base, this.#options) : this.reading(),
    );
    this.#latest = latest;
    return latest;
  }

  /** Whether a reading is still the latest. */
  isLatest(reading: Promise<Reading>): boolean {
    return this.#latest === reading;
  }

  /**
   * The documentary with its formatted references, for pages and exports.
   *
   * @param run runs the code of the sections, if that has not been done for this reading
   * @throws {ContentError} with all mistakes, where there is any
   */
  async documentary(run?: RunCode): Promise<Documentary> {
    const documentary = await this.beforeCode();
    const reading = await this.#shown();
    if (run !== undefined) reading.completed ??= complete(documentary, run, reading.remodel);
    try {
      return (await reading.completed) ?? documentary;
    } catch (error) {
      // Code that fails is a mistake too: where there is another one, that one is reported.
      if (this.#sound === reading) this.#sound = undefined;
      throw error;
    }
  }

  /**
   * The documentary as it is before the code of its sections has run, for compiling them.
   *
   * @throws {ContentError} with all mistakes, where there is any
   */
  async beforeCode(): Promise<Documentary> {
    const { documentary, issues, hasErrors, formatted } = await this.#shown();
    if (documentary === undefined || hasErrors) throw new ContentError(issues);
    await formatted;
    return documentary;
  }

  /** The latest reading; while the content has a mistake, the one before, if there is one. A build reads once. */
  async #shown(): Promise<Reading> {
    const latest = await this.reading();
    if (!latest.hasErrors) this.#sound = latest;
    return this.#sound ?? latest;
  }
}

/** Models the content once more where running its code has shown what expressions evaluate to. */
async function complete(
  documentary: Documentary,
  run: RunCode,
  remodel: () => Documentary | undefined,
): Promise<Documentary> {
  const isComplete = documentary.sections.every(({ source }) => unknownExpressions(source.tree).length === 0);
  const issues = await run(documentary);
  if (issues.length > 0) throw new ContentError(sortIssues(issues));
  const completed = isComplete ? undefined : remodel();
  if (completed === undefined) return documentary;
  await highlightCode(completed);
  drawMap(completed);
  keepHeadingIds(documentary, completed);
  for (const [index, reference] of completed.references.entries()) {
    reference.formatted = documentary.references[index]?.formatted ?? reference.formatted;
  }
  return completed;
}

/** An address must not depend on what code shows: the compiled sections have the ids from before it ran. */
function keepHeadingIds(before: Documentary, after: Documentary): void {
  for (const [place, { headings }] of after.sections.entries()) {
    for (const [index, heading] of headings.entries()) {
      heading.id = before.sections[place]?.headings[index]?.id ?? heading.id;
    }
  }
}

async function read(folder: string, base: string, options: ReadOptions): Promise<Reading> {
  const before = fingerprint(folder);
  const content = await timed('read', () => readContent(folder, options));
  const documentary = await timed('model', () => buildDocumentary(content, base));
  const formatted = timed('entries', async () => {
    if (documentary !== undefined)
      await Promise.all([formatReferences(documentary), highlightCode(documentary)]);
    if (documentary !== undefined) drawMap(documentary);
  });
  // `documentary()` awaits it; until then a failure must not end the process as unhandled.
  formatted.catch(() => undefined);
  const issues = await timed('checks', () => runChecks(documentary, content));
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  const remodel = () => buildDocumentary(content, base);
  return { documentary, issues, hasErrors, formatted, remodel, media: content.media, before };
}
