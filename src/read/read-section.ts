import type { Root } from 'mdast';
import { parseProse } from '../markdown/parse-prose.ts';
import type { Issue } from './issue.ts';
import { mdxIssue } from './mdx-issue.ts';
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
  const front = parseYaml(file, yaml, head.indexOf('\n') + 1);
  issues.push(...front.issues);
  const tree = readProse(file, head.length, issues);
  return {
    file,
    slug,
    order,
    frontMatter: front.issues.length > 0 ? undefined : readFrontMatter(front.file, need, issues),
    tree: tree ?? { type: 'root', children: [] },
    parsed: tree !== undefined,
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
function readProse(file: SourceFile, head: number, issues: Issue[]): Root | undefined {
  const blanked = file.text.slice(0, head).replace(/[^\r\n]/g, ' ') + file.text.slice(head);
  try {
    return parseProse(blanked);
  } catch (error) {
    issues.push(mdxIssue(file, error));
    return undefined;
  }
}
