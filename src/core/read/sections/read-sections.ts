import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { forgetTexts } from '../../syntax/static-text.ts';
import type { Content } from '../content.ts';
import { shownPath } from '../files/content-folder.ts';
import { readText } from '../files/read-file.ts';
import { readFolder } from '../files/read-folder.ts';
import type { SourceFile } from '../files/source-file.ts';
import { type Issue, issueOfFile } from '../issue.ts';
import { longestSlug } from '../schemas/fields.ts';
import { missingImports } from './missing-imports.ts';
import { readSection, type SectionSource } from './read-section.ts';

const nameOfSection = /^(\d+)-([a-z0-9-]+)\.mdx$/;

/** Reads `sections/`, ordered by the number of their prefix. */
export function readSections(content: Content): void {
  const folder = join(content.folder, 'sections');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const hint = 'Make sections/ with files such as 10-overview.mdx.';
    missing(content, folder, 'The folder of the sections is missing', hint);
    return;
  }
  const readable = content.issues.length;
  const names = readFolder(content, folder)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.'));
  if (names.length === 0 && content.issues.length === readable) {
    missing(content, folder, 'There is no section yet', 'Make a first one: npm run new -- section "Title".');
  }
  for (const { name, order, slug } of inOrder(content, names)) {
    const file = readText(content, join('sections', name));
    if (file === undefined) continue;
    const { section, issues } = readAgainIfChanged(file, slug, order);
    content.issues.push(...issues);
    content.issues.push(...missingImports(content, section));
    content.sections.push(section);
    if (!section.parsed) content.unreadable.add(join('sections', name));
  }
}

interface ReadSection {
  section: SectionSource;
  issues: Issue[];
}

/** Each section as last read, by its path: in the editor's server most are the same after an edit. */
const lastRead = new Map<string, ReadSection>();

function readAgainIfChanged(file: SourceFile, slug: string, order: number): ReadSection {
  const last = lastRead.get(file.path);
  if (last?.section.file.text === file.text) {
    forgetTexts(last.section.tree);
    return last;
  }
  const issues: Issue[] = [];
  const read = { section: readSection(file, slug, order, issues), issues };
  lastRead.set(file.path, read);
  return read;
}

function missing(content: Content, path: string, message: string, hint: string): void {
  content.issues.push(issueOfFile(shownPath(path), 'file-missing', message, hint));
}

interface NamedSection {
  name: string;
  order: number;
  slug: string;
}

function inOrder(content: Content, names: readonly string[]): NamedSection[] {
  const named = names.flatMap((name): NamedSection[] => {
    const [, order, slug] = nameOfSection.exec(name) ?? [];
    const path = join(content.folder, 'sections', name);
    if (order === undefined || slug === undefined) content.issues.push(noSection(path, name));
    else if (slug.length > longestSlug) content.issues.push(longName(path));
    else return [{ name, order: Number(order), slug }];
    return [];
  });
  return named.sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

function noSection(path: string, name: string) {
  const near = nearestName(name);
  return issueOfFile(
    shownPath(path),
    'file-kind',
    `\`${name}\` is no section`,
    near === undefined
      ? 'Sections are named NN-slug.mdx: a number that orders them, a hyphen, and lower-case letters, digits and hyphens. Move or rename the file.'
      : `Did you mean \`${near}\`? Sections are named NN-slug.mdx.`,
  );
}

function longName(path: string) {
  const hint = `Give it a shorter one: its page and its files are named after it, with ${longestSlug} letters at most.`;
  return issueOfFile(shownPath(path), 'file-kind', 'The name of this section is too long', hint);
}

/** The name that a section's file was probably meant to have. */
function nearestName(name: string): string | undefined {
  const [, order, words = ''] = /^(\d+)(.*?)\.mdx?$/i.exec(name) ?? [];
  const slug = words
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  const near = `${order}-${slug}.mdx`;
  return order !== undefined && slug !== undefined && near !== name ? near : undefined;
}
