import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { type Issue, issueAt, issueOfFile } from './issue.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { readSection, type SectionSource } from './read-section.ts';
import { type ChangeEntry, changesFile } from './schemas/changes.ts';
import { type CslEntry, cslEntry } from './schemas/citations.ts';
import { type ClaimEntry, claimEntry } from './schemas/claims.ts';
import { type DocumentarySettings, documentarySettings } from './schemas/documentary.ts';
import { slug } from './schemas/fields.ts';
import { type PartyEntry, partyEntry } from './schemas/parties.ts';
import { type PositionsFile, positionsFile } from './schemas/positions.ts';
import { type DataFile, type SourceFile, sourceFile } from './source-file.ts';
import { validate } from './validate.ts';

/** A register: entries by id, with the file they were written in. */
export interface Register<T> {
  file: DataFile;
  entries: Map<string, T>;
}

/** One citation with its place in `citations.json`. */
export interface CitationSource {
  entry: CslEntry;
  index: number;
}

/** All that a content folder holds, as written; what could not be read is in `issues`. */
export interface Content {
  folder: string;
  documentary: { file: DataFile; settings: DocumentarySettings } | undefined;
  sections: SectionSource[];
  citations: { file: DataFile; entries: CitationSource[] } | undefined;
  claims: Register<ClaimEntry> | undefined;
  parties: Register<PartyEntry> | undefined;
  positions: { file: DataFile; value: PositionsFile } | undefined;
  changes: { file: DataFile; entries: ChangeEntry[] } | undefined;
  /** `about.mdx`, the method in the editors' own words. */
  about: SectionSource | undefined;
  issues: Issue[];
}

/** The content folder: `CONTENT_DIR`, relative to the project or absolute; `content` by default. */
export function contentFolder(): string {
  const named = process.env['CONTENT_DIR'];
  return resolve(named === undefined || named === '' ? 'content' : named);
}

/**
 * Reads a content folder. The only function that touches its files; it never throws for what an
 * editor wrote: every mistake comes back in `issues`.
 *
 * @param folder absolute path of the content folder
 */
export function readContent(folder: string): Content {
  const content: Content = {
    folder,
    documentary: undefined,
    sections: [],
    citations: undefined,
    claims: undefined,
    parties: undefined,
    positions: undefined,
    changes: undefined,
    about: undefined,
    issues: [],
  };
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    content.issues.push(
      issueOfFile(
        shownPath(folder),
        'file-missing',
        'There is no such content folder',
        'Set CONTENT_DIR to a folder with documentary.yaml, sections/ and citations.json.',
      ),
    );
    return content;
  }
  readSettings(content);
  readSections(content);
  readCitations(content);
  content.claims = readRegister(content, 'claims.yaml', claimEntry);
  content.parties = readRegister(content, 'parties.yaml', partyEntry);
  content.positions = readOptional(content, 'positions.yaml', positionsFile);
  const changes = readOptional(content, 'changes.yaml', changesFile);
  content.changes = changes && { file: changes.file, entries: changes.value };
  content.about = readAbout(content);
  return content;
}

function readSettings(content: Content): void {
  const file = readData(content, 'documentary.yaml', 'required');
  if (file === undefined) return;
  const { value, issues } = validate(file, documentarySettings, file.data ?? {});
  content.issues.push(...issues);
  if (value !== undefined) content.documentary = { file, settings: value };
}

function readSections(content: Content): void {
  const folder = join(content.folder, 'sections');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    content.issues.push(
      issueOfFile(
        shownPath(folder),
        'file-missing',
        'The folder of the sections is missing',
        'Make sections/ with files such as 10-overview.mdx.',
      ),
    );
    return;
  }
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const prefixed = names.flatMap((name) => {
    const [, order, address] = /^(\d+)-([a-z0-9-]+)\.mdx$/.exec(name) ?? [];
    if (order !== undefined && address !== undefined) return [{ name, order: Number(order), slug: address }];
    content.issues.push(
      issueOfFile(
        shownPath(join(folder, name)),
        'file-kind',
        `\`${name}\` is no section`,
        'Sections are named NN-slug.mdx: a number that orders them, a hyphen, and lower-case letters, digits and hyphens. Move or rename the file.',
      ),
    );
    return [];
  });
  prefixed.sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  for (const { name, order, slug: address } of prefixed) {
    const file = readText(content, join('sections', name));
    if (file !== undefined) content.sections.push(readSection(file, address, order, content.issues));
  }
  if (names.length === 0) {
    content.issues.push(
      issueOfFile(
        shownPath(folder),
        'file-missing',
        'There is no section yet',
        'Make a first one: npm run new -- section "Title".',
      ),
    );
  }
}

function readCitations(content: Content): void {
  const file = readData(content, 'citations.json', 'required');
  if (file === undefined || file.data === null) return;
  if (!Array.isArray(file.data)) {
    content.issues.push(
      issueAt(
        file,
        { start: 0, end: 1 },
        'field-value',
        'The citations are no list',
        'citations.json is an array of CSL-JSON entries: [ {"id": …}, … ].',
      ),
    );
    return;
  }
  const entries: CitationSource[] = [];
  for (const [index, raw] of file.data.entries()) {
    const { value, issues } = validate(file, cslEntry, raw, [index]);
    content.issues.push(...issues);
    if (value !== undefined) entries.push({ entry: value, index });
  }
  content.citations = { file, entries };
}

function readAbout(content: Content): SectionSource | undefined {
  if (!existsSync(join(content.folder, 'about.mdx'))) return undefined;
  const file = readText(content, 'about.mdx');
  return file && readSection(file, 'about', 0, content.issues, 'about');
}

function readRegister<T>(content: Content, name: string, schema: z.ZodType<T>): Register<T> | undefined {
  const file = readData(content, name, 'optional');
  if (file === undefined || file.data === null) return undefined;
  const { value, issues } = validate(file, z.record(z.string(), z.unknown()), file.data);
  content.issues.push(...issues);
  const entries = new Map<string, T>();
  for (const [id, raw] of Object.entries(value ?? {})) {
    if (!slug.safeParse(id).success) {
      content.issues.push(
        issueAt(
          file,
          file.rangeOf([id], 'key'),
          'field-value',
          `The id \`${id}\` cannot stand in an address`,
          'Use lower-case letters a–z, digits and hyphens only.',
        ),
      );
    }
    const entry = validate(file, schema, raw ?? {}, [id]);
    content.issues.push(...entry.issues);
    if (entry.value !== undefined) entries.set(id, entry.value);
  }
  return entries.size === 0 ? undefined : { file, entries };
}

function readOptional<T>(
  content: Content,
  name: string,
  schema: z.ZodType<T>,
): { file: DataFile; value: T } | undefined {
  const file = readData(content, name, 'optional');
  if (file === undefined || file.data === null) return undefined;
  const { value, issues } = validate(file, schema, file.data);
  content.issues.push(...issues);
  return value === undefined ? undefined : { file, value };
}

function readData(content: Content, name: string, need: 'required' | 'optional'): DataFile | undefined {
  if (!existsSync(join(content.folder, name))) {
    if (need === 'required') {
      content.issues.push(
        issueOfFile(
          shownPath(join(content.folder, name)),
          'file-missing',
          `\`${name}\` is missing`,
          'content/README.md says what belongs in it.',
        ),
      );
    }
    return undefined;
  }
  const file = readText(content, name);
  if (file === undefined) return undefined;
  try {
    const parsed = name.endsWith('.json') ? parseJson(file) : parseYaml(file);
    content.issues.push(...parsed.issues);
    return parsed.file;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    content.issues.push(
      issueOfFile(
        file.path,
        'file-syntax',
        'The file is nested too deeply to be read',
        'Look for a bracket that is never closed.',
      ),
    );
    return undefined;
  }
}

function readText(content: Content, name: string): SourceFile | undefined {
  const path = join(content.folder, name);
  if (!statSync(path).isFile()) {
    content.issues.push(issueOfFile(shownPath(path), 'file-kind', `\`${basename(path)}\` is not a file`));
    return undefined;
  }
  const bytes = readFileSync(path);
  try {
    return sourceFile(shownPath(path), new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes);
    const file = sourceFile(shownPath(path), good);
    const at = Math.max(0, good.indexOf('\uFFFD'));
    content.issues.push(
      issueAt(
        file,
        { start: at, end: at + 1 },
        'file-encoding',
        'This is not UTF-8',
        'Save the file as UTF-8.',
      ),
    );
    return undefined;
  }
}

/** Paths are shown as the editor would type them from where the command runs. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
