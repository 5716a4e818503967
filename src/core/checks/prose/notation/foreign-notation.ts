import { type Issue, issueAt } from '../../../read/issue.ts';
import { codeMeta } from '../../../syntax/code-meta.ts';
import { allProse, ancestors, nodesOf, rangeOf, rawText } from '../../nodes.ts';
import type { Check } from '../../rule.ts';
import type { Entries, Placed, Prose } from '../../subject.ts';
import { lineNotations, textNotations } from './notations.ts';

/** Notation of pandoc, Quarto, MyST, LaTeX and others that is not read here: it would be shown as typed. */
export const foreignNotation: Check = (subject) =>
  allProse(subject).flatMap((prose) => {
    const found = [
      ...nodesOf(prose, 'text').flatMap((placed) => inText(prose, placed)),
      ...nodesOf(prose, 'cite').flatMap((placed) => inCite(prose, placed, subject.citations)),
      ...nodesOf(prose, 'delete').flatMap((placed) => inDelete(prose, placed)),
      ...nodesOf(prose, 'code').flatMap((placed) => inFence(prose, placed)),
      ...nodesOf(prose, 'mdxTextExpression', 'mdxFlowExpression').flatMap((placed) =>
        inBraces(prose, placed),
      ),
    ];
    const seen = new Set<string>();
    return found.filter(({ line, column }) => {
      const place = `${line}:${column}`;
      return !seen.has(place) && seen.add(place);
    });
  });

function inText(prose: Prose, placed: Placed): Issue[] {
  const { node, parent } = placed;
  const { text, start } = rawText(prose, node);
  const before = prose.file.text.slice(0, start);
  const isLineStart = /(?:^|\n)[ \t]*$/.test(before) && parent?.node.type === 'paragraph';
  const lines = lineNotations.flatMap(({ pattern, what, instead }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index > 0 || isLineStart)
      .map((match) => ({ match, what, instead })),
  );
  const inline = textNotations.flatMap(({ pattern, what, instead }) =>
    [...text.matchAll(pattern)].map((match) => ({ match, what, instead })),
  );
  const inLink = [...ancestors(placed)].some(({ type }) => type === 'link');
  return [...lines, ...(inLink ? [] : inline)].map(({ match, what, instead }) =>
    report(prose, start + match.index, match[0].trimEnd(), what, instead(match)),
  );
}

/** Whether a key is one by which Quarto refers to a figure, table, section and the like: `fig-x`. */
export function isQuartoReference(key: string): boolean {
  return /^-?(?:fig|tbl|eq|sec|lst|thm|lem|cor|def|exm|exr)-[\w-]+$/.test(key);
}

/** `@fig-x` of Quarto, read as a citation. */
function inCite(prose: Prose, { node }: Placed, citations: Entries | undefined): Issue[] {
  if (node.type !== 'cite') return [];
  return node.items.flatMap(({ key, range }): Issue[] => {
    if (!isQuartoReference(key) || citations?.byKey.has(key)) return [];
    return [
      report(
        prose,
        range.start - 1,
        `@${key}`,
        'A cross-reference as Quarto writes it',
        `Write [](#${key}).`,
      ),
    ];
  });
}

/** `H~2~O`: GFM strikes out what is between single tildes, pandoc sets it lower. */
function inDelete(prose: Prose, { node }: Placed): Issue[] {
  const { start, end } = rangeOf(node);
  const [, inner] = /^~([\p{L}\p{N}+-]{1,12})~$/u.exec(prose.file.text.slice(start, end)) ?? [];
  if (inner === undefined || !/[\p{L}\p{N})]$/u.test(prose.file.text.slice(0, start))) return [];
  const hint = `Write <sub>${inner}</sub>; what is struck out is between two tildes.`;
  return [report(prose, start, `~${inner}~`, 'A subscript, as pandoc writes it', hint)];
}

/** `{.python}`, `{r}` or words behind the language that nothing reads. */
function inFence(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'code') return [];
  const { start } = rangeOf(node);
  const [fence = ''] = /^[^\n]*/.exec(prose.file.text.slice(start)) ?? [];
  const braces = /\{[^}\n]*[a-z.#=][^}\n]*\}/i.exec(fence);
  if (braces !== null && !/^(?:mark|ins|del)?=?\{[\d,\s-]+\}$/.test(braces[0])) {
    const language = /[.{]([a-z][\w+-]*)/i.exec(braces[0])?.[1] ?? 'text';
    return [
      report(
        prose,
        start + braces.index,
        braces[0],
        'Attributes of a fence, as pandoc and Quarto write them',
        `Write \`\`\`${language} title="…" {1,3-4}.`,
      ),
    ];
  }
  const [unknown] = codeMeta(node.meta).unknown;
  if (unknown === undefined) return [];
  const at = start + Math.max(0, fence.indexOf(unknown, 3));
  return [
    report(
      prose,
      at,
      unknown,
      'A word behind the language of a fence that is not read here',
      'Known there: title="…", {1,3-4}, ins={…}, del={…}.',
    ),
  ];
}

/** `{#id}` or `{.class}` at the end of a heading or picture is read as code by MDX. */
function inBraces(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
  if (!/^[\s]*[#.][\w-]+/.test(node.value)) return [];
  const { start } = rangeOf(node);
  return [
    report(
      prose,
      start,
      `{${node.value}}`,
      'An attribute, as pandoc writes it',
      'Headings get their ids from their words; a figure has <Figure id="fig-…">.',
    ),
  ];
}

function report(prose: Prose, at: number, shown: string, what: string, hint: string): Issue {
  const line = shown.split('\n')[0] ?? shown;
  const cut = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  const message = `${what}, is not read here: \`${cut}\``;
  return issueAt(prose.file, { start: at, end: at + line.length }, 'foreign-notation', message, hint);
}
