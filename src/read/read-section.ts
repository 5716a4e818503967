import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { parseProse } from '../markdown/parse-prose.ts';
import { type Issue, issueAt } from './issue.ts';
import { parseYaml } from './parse-yaml.ts';
import { type SectionFrontMatter, sectionFrontMatter } from './schemas/section.ts';
import type { DataFile, SourceFile } from './source-file.ts';
import { validate } from './validate.ts';

/** A section as written: its front matter and the syntax tree of its prose. */
export interface SectionSource {
  file: SourceFile;
  slug: string;
  order: number;
  frontMatter: SectionFrontMatter | undefined;
  /** Positions in it count from the start of the file. Empty where the MDX could not be parsed. */
  tree: Root;
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
  const front = parseYaml(file, yaml, head.indexOf('\n') + 1);
  issues.push(...front.issues);
  return {
    file,
    slug,
    order,
    frontMatter: front.issues.length > 0 ? undefined : readFrontMatter(front.file, need, issues),
    tree: readProse(file, head.length, issues),
  };
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

/** The front matter is blanked, not cut, so that every position stays that of the file. */
function readProse(file: SourceFile, head: number, issues: Issue[]): Root {
  const blanked = file.text.slice(0, head).replace(/[^\r\n]/g, ' ') + file.text.slice(head);
  try {
    return parseProse(blanked);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    issues.push(mdxIssue(file, error));
    return { type: 'root', children: [] };
  }
}

function mdxIssue(file: SourceFile, error: VFileMessage): Issue {
  const place = error.place;
  const at = place === undefined ? undefined : 'start' in place ? place.start : place;
  return {
    ...issueAt(
      file,
      { start: at?.offset ?? 0, end: (at?.offset ?? 0) + 1 },
      'mdx-syntax',
      `Invalid MDX: ${error.reason}`,
      mend(error.reason),
    ),
    ...(at && { line: at.line, column: at.column, endLine: at.line, endColumn: at.column + 1 }),
  };
}

function mend(reason: string): string {
  if (/expression|acorn|brace/i.test(reason)) return 'A brace is written \\{ or \\} in prose.';
  if (/before name|name|`<`/i.test(reason)) return 'A less-than sign is written \\< in prose.';
  return 'Close every component in the paragraph in which it opens.';
}
