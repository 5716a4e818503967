import type { BlockContent, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Inline } from './inline.ts';
import type { Flat } from './strip-state.ts';
import { parseTable } from './tables.ts';

/** What the parser of blocks asks of the reader of the page. */
export interface BlockContext {
  inline(flat: Flat): Inline;
  /** Code or a formula that is alone on its line. */
  block(line: string): RootContent | undefined;
  leftOut(kind: string, text: string): void;
}

const headingLine = /^(={1,6})\s*(.+?)\s*\1\s*$/;
const tableStart = /^[\s:]*\{\|/;

/** Parses blocks of wikitext line by line: headings, lists, tables, quotations, paragraphs. */
export function parseBlocks(flat: Flat, context: BlockContext): RootContent[] {
  const lines = separated(flat).split('\n');
  const nodes: RootContent[] = [];
  let words: string[] = [];
  const paragraph = () => {
    const { nodes: children, figures } = context.inline(words.join('\n').trim());
    words = [];
    nodes.push(...figures);
    if (holdsSomething(children)) nodes.push({ type: 'paragraph', children: trimmed(children) });
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const heading = headingLine.exec(line);
    const block = context.block(line.replace(/^:+/, '').trim());
    if (heading) {
      paragraph();
      const [, signs = '', title = ''] = heading;
      const { nodes: children } = context.inline(title);
      const depth = Math.min(6, Math.max(2, signs.length));
      if (isDepth(depth)) nodes.push({ type: 'heading', depth, children: trimmed(children) });
    } else if (block !== undefined) {
      paragraph();
      nodes.push(block);
    } else if (tableStart.test(line)) {
      paragraph();
      const end = endOfTable(lines, at);
      nodes.push(...parseTable(lines.slice(at, end), context));
      at = end - 1;
    } else if (/^<blockquote\b/i.test(line)) {
      paragraph();
      const end = endOfQuotation(lines, at);
      const children = parseBlocks(lines.slice(at + 1, end).join('\n'), context).filter(isBlock);
      if (children.length > 0) nodes.push({ type: 'blockquote', children });
      at = end;
    } else if (/^[*#;]|^:+[*#]/.test(line)) {
      paragraph();
      let end = at;
      while (end < lines.length && /^[*#;:]/.test(lines[end] ?? '')) end += 1;
      nodes.push(...lists(lines.slice(at, end), context));
      at = end - 1;
    } else if (line.startsWith(':')) {
      paragraph();
      words = [line.replace(/^:+\s*/, '')];
      paragraph();
    } else if (/^-{4,}\s*$/.test(line) || line.trim() === '') paragraph();
    else words.push(line);
  }
  paragraph();
  return nodes;
}

/** Block elements on lines of their own; those that only lay out are gone. */
function separated(flat: Flat): Flat {
  return flat
    .replace(
      /<\/?(?:div|center|p|section|onlyinclude|noinclude|templatestyles|poem|includeonly|big|font)\b[^>]*>/gi,
      '\n',
    )
    .replace(/<(\/?)blockquote\b[^>]*>/gi, '\n<$1blockquote>\n')
    .replace(/<hr\s*\/?>/gi, '\n');
}

/** Where a table ends; one that is never closed ends before the next heading, so that the rest is not lost in it. */
function endOfTable(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (tableStart.test(line)) depth += 1;
    if (/^\s*\|\}/.test(line)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  const next = lines.findIndex((line, at) => at > start && headingLine.test(line));
  return next === -1 ? lines.length : next;
}

function endOfQuotation(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    if (/^<blockquote/i.test(lines[at] ?? '')) depth += 1;
    if (/^<\/blockquote/i.test(lines[at] ?? '')) depth -= 1;
    if (depth === 0) return at;
  }
  return lines.length;
}

interface Line {
  signs: string;
  text: string;
}

/** Lines that begin with `*`, `#`, `;` and `:`, which nest by how many there are. */
function lists(written: readonly string[], context: BlockContext): RootContent[] {
  const lines = written.map((line): Line => {
    const [, signs = '', text = ''] = /^([*#;:]+)\s*(.*)$/.exec(line) ?? [];
    return { signs, text };
  });
  return nestedLists(lines, 0, context);
}

function nestedLists(lines: readonly Line[], depth: number, context: BlockContext): BlockContent[] {
  const nodes: BlockContent[] = [];
  for (let at = 0; at < lines.length; ) {
    const sign = lines[at]?.signs[depth] ?? '';
    let end = at + 1;
    if (sign !== '*' && sign !== '#') {
      const { text = '', signs = '' } = lines[at] ?? {};
      const { nodes: children, figures } = context.inline(text);
      nodes.push(...figures);
      if (holdsSomething(children)) {
        const isTerm = signs.endsWith(';');
        const shown = trimmed(children);
        nodes.push({ type: 'paragraph', children: isTerm ? [{ type: 'strong', children: shown }] : shown });
      }
    } else {
      while (end < lines.length && isSameList(sign, lines[end]?.signs[depth])) end += 1;
      const list = listOf(sign, lines.slice(at, end), depth, context);
      if (list.children.length > 0) nodes.push(list);
    }
    at = end;
  }
  return nodes;
}

/** A line of `:` under an item goes on with it. */
function isSameList(sign: string, other: string | undefined): boolean {
  return other === sign || other === ':';
}

function listOf(sign: string, lines: readonly Line[], depth: number, context: BlockContext): List {
  const children: ListItem[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    let end = at + 1;
    while (
      end < lines.length &&
      ((lines[end]?.signs.length ?? 0) > depth + 1 || lines[end]?.signs[depth] === ':')
    )
      end += 1;
    const content: BlockContent[] = [];
    const own = line !== undefined && line.signs.length === depth + 1;
    if (own) {
      const { nodes, figures } = context.inline(line.text);
      if (holdsSomething(nodes)) content.push({ type: 'paragraph', children: trimmed(nodes) });
      content.push(...figures);
    }
    content.push(...nestedLists(lines.slice(own ? at + 1 : at, end), depth + 1, context));
    if (content.length > 0) children.push({ type: 'listItem', spread: false, children: content });
    at = end;
  }
  return { type: 'list', ordered: sign === '#', spread: false, children };
}

function holdsSomething(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== ''));
}

/** Without white space and line breaks at the ends. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isGap = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let start = 0;
  let end = nodes.length;
  while (start < end && isGap(nodes[start])) start += 1;
  while (end > start && isGap(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end).map((node, index, all) => {
    if (node.type !== 'text') return node;
    const value = node.value.replace(/[ \t]*\n[ \t]*/g, '\n');
    return {
      ...node,
      value:
        index === 0 && index === all.length - 1
          ? value.trim()
          : index === 0
            ? value.trimStart()
            : index === all.length - 1
              ? value.trimEnd()
              : value,
    };
  });
}

function isBlock(node: RootContent): node is BlockContent {
  return !['heading', 'text', 'definition', 'footnoteDefinition', 'yaml'].includes(node.type);
}

function isDepth(depth: number): depth is 2 | 3 | 4 | 5 | 6 {
  return depth >= 2 && depth <= 6;
}
