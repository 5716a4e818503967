import { type Issue, issueAt } from '../../../read/issue.ts';
import { asideTypes, isCallout } from '../../../render/blocks/callouts.ts';
import { codeMeta } from '../../../syntax/code-meta.ts';
import { foreignBraces, notReadHere } from '../../../syntax/foreign-braces.ts';
import { allProse, ancestors, nodesOf, rangeOf, rawText } from '../../nodes.ts';
import type { Check } from '../../rule.ts';
import type { Entries, Placed, Prose } from '../../subject.ts';
import { lineNotations, tableHint, textNotations } from './notations.ts';

/** Notation of pandoc, Quarto, MyST, LaTeX and others that is not read here: it would be shown as typed. */
export const foreignNotation: Check = (subject) =>
  allProse(subject).flatMap((prose) => {
    const found = [
      ...nodesOf(prose, 'inlineCode').flatMap((placed) => inInlineCode(prose, placed)),
      ...nodesOf(prose, 'text').flatMap((placed) => [...inText(prose, placed), ...inEscapes(prose, placed)]),
      ...nodesOf(prose, 'blockquote').flatMap((placed) => inQuotation(prose, placed)),
      ...nodesOf(prose, 'thematicBreak').flatMap((placed) => inRule(prose, placed)),
      ...nodesOf(prose, 'math').flatMap((placed) => inFormula(prose, placed)),
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
  const line = prose.file.text.slice(prose.file.text.lastIndexOf('\n', start - 1) + 1, start);
  const isLineStart = line.trim() === '' && parent?.node.type === 'paragraph';
  const lines = lineNotations.flatMap(({ pattern, what, instead }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index > 0 || isLineStart)
      // Colons before braces are reported with what is in these.
      .filter(
        ({ 0: all, index }) =>
          !/^[ \t]*:+[ \t]*$/.test(all) || prose.file.text[start + index + all.length] !== '{',
      )
      .map((match) => ({ match, what, instead })),
  );
  const inline = textNotations.flatMap(({ pattern, what, instead }) =>
    [...text.matchAll(pattern)].map((match) => ({ match, what, instead })),
  );
  const inLink = [...ancestors(placed)].some(({ type }) => type === 'link');
  return [...lines, ...(inLink ? [] : inline)].map(({ match, what, instead }) =>
    report(
      prose,
      start + match.index,
      // As written, where an escape in it was blanked.
      prose.file.text.slice(start + match.index, start + match.index + match[0].trimEnd().length),
      what,
      instead(match),
    ),
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

const fenceWhat = 'An attribute of a fence, as pandoc, Quarto and MyST write it';

/** What to write for a fence that is a directive, raw text or a cell of code. */
function fenceHint(fence: string, braces: string): string {
  const [, sign = '', name = 'text'] = /([.{=])([a-z][\w+-]*)/i.exec(braces) ?? [];
  const argument = fence.slice(fence.indexOf(braces) + braces.length).trim();
  if (sign === '=') return 'Write plain HTML, or Markdown.';
  if (/^(?:figure|image)$/.test(name))
    return `Write <Figure id="fig-…" src="${argument || 'media/…'}" alt="…">Caption</Figure>.`;
  if (/table$/.test(name)) return 'Write <Table id="tbl-…" caption="…"> around a table of Markdown.';
  if (name === 'math') return 'Write $$ … $$ on lines of their own.';
  if (/^(?:toctree|contents|bibliography|tableofcontents|index)$/.test(name))
    return 'Take it out: each page has its contents and its references.';
  const type = asideTypes.find((known) => known === name.toLowerCase());
  if (
    type !== undefined ||
    /^(?:admonition|hint|attention|danger|error|seealso|exercise|solution)/.test(name)
  )
    return `Write <Aside type="${type ?? 'note'}"> … </Aside>.`;
  const language = /^code/.test(name) ? (/^\w+/.exec(argument)?.[0] ?? 'text') : name;
  return `Write \`\`\`${language.replace(/^ipython3?$/, 'python')} title="…" {1,3-4}.`;
}

/** `{.python}`, `{r}` or words behind the language that nothing reads. */
function inFence(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'code') return [];
  const { start } = rangeOf(node);
  const [fence = ''] = /^[^\n]*/.exec(prose.file.text.slice(start)) ?? [];
  const braces = /\{[^}\n]*[a-z.#=][^}\n]*\}/i.exec(fence);
  if (braces !== null && !/^(?:mark|ins|del)?=?\{[\d,\s-]+\}$/.test(braces[0])) {
    return [report(prose, start + braces.index, braces[0], fenceWhat, fenceHint(fence, braces[0]))];
  }
  const option = /^(?:#|\/\/|%%)\| ?[\w-]+:.*$/m.exec(node.value)?.[0];
  if (option !== undefined) {
    const at = prose.file.text.indexOf(option, start);
    const hint = 'Take it out; a caption and an id are those of a <Figure> around the picture.';
    return [report(prose, at, option, 'An option of a code cell, as Quarto writes it', hint, 'warning')];
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

/** Braces that happen to be code as well: `{ref}` before code in a line, `{{ name }}`. */
function inBraces(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
  if (prose.declared.has(node.value.trim())) return [];
  const found = foreignBraces(prose.file.text, rangeOf(node).start);
  // A command of LaTeX is reported where it begins.
  if (found === undefined || /\\[a-z]+\*?(?:\[[^\]]*\])?$/i.test(prose.file.text.slice(0, found.start)))
    return [];
  return [
    report(prose, found.start, prose.file.text.slice(found.start, found.end), found.what, found.instead),
  ];
}

/** `> [!note]- Title`: what begins like a callout and is none here. */
function inQuotation(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'blockquote' || isCallout(node)) return [];
  const [first] = node.children;
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  const [all, word = '', fold, title = ''] =
    /^\[!([\w-]+)\]([-+]?)[ \t]*([^\n]*)/.exec(lead?.type === 'text' ? lead.value : '') ?? [];
  if (all === undefined || lead === undefined) return [];
  const type = asideTypes.find((known) => known === word.toLowerCase()) ?? 'note';
  const hint =
    fold === '-'
      ? `Write <details><summary>${title || '…'}</summary> … </details>.`
      : `Write <Aside type="${type}"${title && ` title="${title}"`}> … </Aside>.`;
  return [report(prose, rangeOf(lead).start, all, 'A callout, as Obsidian writes it', hint)];
}

/**
 * `` `r nrow(x)` ``, which R Markdown and Quarto run: a warning, because a text may be about them. And
 * roles of reStructuredText.
 */
function inInlineCode(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'inlineCode') return [];
  const { start, end } = rangeOf(node);
  const raw = prose.file.text.slice(start, end);
  if (/^(?:r [\w.:]+ ?(?:[([$]|\|>|%>%)|\{(?:python|r|julia|ojs)\} )/.test(node.value)) {
    const hint = 'Write what it gives, or import its value: {value}.';
    return [report(prose, start, raw, 'Code in the line, as R Markdown and Quarto run it', hint, 'warning')];
  }
  const role = /:(?:\w+:)?[a-z-]+:$/.exec(prose.file.text.slice(Math.max(0, start - 40), start))?.[0];
  if (role === undefined) return [];
  const hint = /cite/.test(role)
    ? 'Write [@key].'
    : /ref|doc/.test(role)
      ? 'Write [](#id).'
      : 'Write it in Markdown.';
  return [report(prose, start - role.length, role + raw, 'A role, as reStructuredText writes it', hint)];
}

/** `------- ------`: the lines of pandoc's tables, read as a rule. */
function inRule(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'thematicBreak') return [];
  const { start, end } = rangeOf(node);
  const raw = prose.file.text.slice(start, end);
  return /-{2,}[ \t]+-{2,}/.test(raw)
    ? [report(prose, start, raw, 'A table, as pandoc writes it', tableHint)]
    : [];
}

/** `\\(x^2\\)`: escaped brackets with what looks like a formula between them. */
function inEscapes(prose: Prose, { node }: Placed): Issue[] {
  const { start, end } = rangeOf(node);
  const formula =
    /\\\((?=[^()\n]*(?:[\^_=]|\\[a-z]))[^\n]{0,500}?\\\)|\\\[(?!@)(?=[^[\]\n]*(?:[\^_=]|\\[a-z]))[^\n]{0,500}?\\\]/gi;
  return [...prose.file.text.slice(start, end).matchAll(formula)].map((match) => {
    const hint = match[0].startsWith('\\(') ? 'Write $…$.' : 'Write $$ … $$ on lines of their own.';
    return report(prose, start + match.index, match[0], 'A formula, as LaTeX writes it', hint);
  });
}

/** `\\label{eq:x}` in a formula, which shows nothing and names nothing here. */
function inFormula(prose: Prose, { node }: Placed): Issue[] {
  if (node.type !== 'math') return [];
  const [label, id = ''] = /\\label\{([^}\n]*)\}/.exec(node.value) ?? [];
  if (label === undefined) return [];
  const at = prose.file.text.indexOf(label, rangeOf(node).start);
  const hint = `Take it out, and write <Equation id="${id.replace(/[^\w-]+/g, '-')}"> around the formula.`;
  return [report(prose, at, label, 'A label, as LaTeX writes it', hint)];
}

function report(
  prose: Prose,
  at: number,
  shown: string,
  what: string,
  hint: string,
  severity?: Issue['severity'],
): Issue {
  const end = at + (shown.split('\n')[0] ?? shown).length;
  return issueAt(
    prose.file,
    { start: at, end },
    'foreign-notation',
    notReadHere(what, shown),
    hint,
    severity,
  );
}
