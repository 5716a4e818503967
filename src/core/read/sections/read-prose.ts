import type { Nodes, Root } from 'mdast';
import { parseProse } from '../../syntax/parse-prose.ts';
import { readExpressions } from '../../syntax/static-text.ts';
import type { SourceFile } from '../files/source-file.ts';
import type { Issue } from '../issue.ts';
import { hardToParse } from './hard-to-parse.ts';
import { mdxIssue, TooDeepError } from './mdx-issue.ts';

/** The parser stops at the first mistake; so many paragraphs are left out to find the others. */
const mostMistakes = 20;

/** A longer section is parsed once: each further mistake costs another parse. */
const longest = 300_000;

/** Everything that walks the tree calls itself for every level. */
const deepest = 200;

/**
 * Parses the prose of a section. A paragraph that is no MDX is reported and left out, so that one run
 * finds the mistakes of the others too.
 *
 * @param head length of the front matter: blanked, not cut, so that positions stay those of the file
 */
export function readProse(file: SourceFile, head: number): { tree: Root; issues: Issue[] } {
  let text = blank(file.text, 0, head);
  const issues = hardToParse({ ...file, text });
  for (const issue of issues) text = withoutParagraph(text, file.offsetAt(issue));
  for (let attempts = text.length > longest ? 1 : mostMistakes; attempts > 0; attempts--) {
    try {
      return { tree: parse(text), issues };
    } catch (error) {
      const issue = mdxIssue({ ...file, text }, error);
      if (!closesReported(issue, issues.at(-1))) issues.push(issue);
      const next = withoutParagraph(text, file.offsetAt(issue));
      if (next === text) break;
      text = next;
    }
  }
  return { tree: { type: 'root', children: [] }, issues };
}

/** The closing tag of a component whose opening tag was reported, and left out, just before. */
function closesReported(issue: Issue, last: Issue | undefined): boolean {
  return (
    /closing slash|closes a tag/.test(issue.message) && /Expected a closing tag/.test(last?.message ?? '')
  );
}

function parse(text: string): Root {
  const tree = parseProse(text);
  readExpressions(tree);
  const deep = nodeBelow(tree, deepest);
  if (deep !== undefined) throw new TooDeepError(deep.position?.start.offset ?? 0);
  return tree;
}

/** A node that has more than so many others around it. */
function nodeBelow(tree: Root, limit: number): Nodes | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= limit; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level[0];
}

/** Blanks the lines around an offset up to the empty lines before and after it. */
function withoutParagraph(text: string, offset: number): string {
  const before = [...text.slice(0, offset).matchAll(/\n[ \t\r]*\n/g)].at(-1);
  const start = before === undefined ? 0 : before.index + before[0].length;
  const length = text.slice(offset).search(/\n[ \t\r]*(?:\n|$)/);
  return blank(text, start, length === -1 ? text.length : offset + length);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}
