import type { Root } from 'mdast';
import type { DataFile, SourceFile } from '../files/source-file.ts';
import { parseYaml } from '../formats/parse-yaml.ts';
import { unfitStrings } from '../formats/unfit-text.ts';
import { type Issue, issueAt } from '../issue.ts';
import { type SectionFrontMatter, sectionFrontMatter } from '../schemas/section.ts';
import { validate } from '../validate.ts';
import { readProse } from './read-prose.ts';

/** A section as written: its front matter and the syntax tree of its prose. */
export interface SectionSource {
  file: SourceFile;
  slug: string;
  order: number;
  frontMatter: SectionFrontMatter | undefined;
  /** Offset at which the prose begins, after the front matter. */
  start: number;
  /** Positions in it count from the start of the file. */
  tree: Root;
  /** Whether the tree holds all of the prose: paragraphs that are no MDX are left out. */
  parsed: boolean;
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Splits front matter from prose and parses both; mistakes are added to `issues`. */
export function readSection(
  file: SourceFile,
  slug: string,
  order: number,
  issues: Issue[],
  need: 'section' | 'about' = 'section',
): SectionSource {
  const [head = '', yaml = ''] = fence.exec(file.text) ?? [];
  const front = head === '' ? withoutFence(file) : parseYaml(file, yaml, head.indexOf('\n') + 1);
  issues.push(...front.issues, ...unfitStrings(front.file));
  const prose = readProse(file, head.length);
  issues.push(...prose.issues);
  return {
    file,
    slug,
    order,
    start: head.length,
    frontMatter: front.issues.length > 0 ? undefined : readFrontMatter(front.file, need, issues),
    tree: prose.tree,
    parsed: prose.issues.length === 0,
  };
}

/** Something that looks like front matter but is not fenced as such; or none at all. */
function withoutFence(file: SourceFile): { file: DataFile; issues: Issue[] } {
  const [begin] = /^\s*(?:---|\+\+\+|title:).*/.exec(file.text) ?? [];
  if (begin === undefined) return parseYaml(file, '');
  const range = { start: begin.search(/\S/), end: begin.length };
  const message = 'The front matter is not between two lines of ---';
  const hint = 'The first line is ---, then come title and summary, then --- on a line of its own.';
  return { file: parseYaml(file, '').file, issues: [issueAt(file, range, 'file-syntax', message, hint)] };
}

function readFrontMatter(
  file: DataFile,
  need: 'section' | 'about',
  issues: Issue[],
): SectionFrontMatter | undefined {
  const schema = need === 'section' ? sectionFrontMatter : sectionFrontMatter.partial();
  const validated = validate(file, schema, file.data ?? {});
  issues.push(...validated.issues);
  if (validated.value === undefined) return undefined;
  return { title: validated.value.title ?? '', summary: validated.value.summary ?? '' };
}
