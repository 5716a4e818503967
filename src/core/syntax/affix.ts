import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { mdxjs } from 'micromark-extension-mdxjs';
import { VFileMessage } from 'vfile-message';
import { literalText } from './literal-text.ts';

/**
 * Parses the inline Markdown beside a key; white space at its ends is kept as typed. Comments show
 * nothing and `{"a text"}` its text; code stays, for the checks to report.
 *
 * @returns `undefined` where it is no MDX
 */
export function affixOf(markdown: string): PhrasingContent[] | undefined {
  if (markdown === '') return [];
  const written = withoutLocatorBraces(markdown);
  if (!/[\\*_~`<>{}[\]&!]/.test(written)) return written === '' ? [] : [{ type: 'text', value: written }];
  const [, before = '', body = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(written) ?? [];
  const content = parse(body);
  const space = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return content && [...space(before), ...content.flatMap(literals), ...space(after)];
}

/**
 * Braces right behind a key, or behind its comma, hold a locator, and empty ones say that there is
 * none: `@key{p. 4}, and so on`, `@key{}, 99 years later`. A comment or a string is MDX's own.
 *
 * Source: https://pandoc.org/MANUAL.html#extension-citations
 */
function withoutLocatorBraces(suffix: string): string {
  const [written, comma, inside = ''] = /^(\s*,?\s*)\{(?!\s*(?:\/\*|["'`]))([^{}]*)\}/.exec(suffix) ?? [];
  if (written === undefined || comma === undefined) return suffix;
  const locator = inside.trim();
  const rest = suffix.slice(written.length);
  if (locator === '') return rest;
  return `${comma.includes(',') ? comma : ', '}${locator}${rest}`;
}

/** A sign before the text keeps its beginning from being read as a block, such as the list `1. see`. */
const guard = '.';

function parse(markdown: string): PhrasingContent[] | undefined {
  try {
    const tree = fromMarkdown(guard + markdown, {
      extensions: [gfmStrikethrough(), mdxjs()],
      mdastExtensions: [gfmStrikethroughFromMarkdown(), ...mdxFromMarkdown()],
    });
    const content = tree.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
    const [first, ...rest] = content;
    return first?.type === 'text' ? [{ ...first, value: first.value.slice(guard.length) }, ...rest] : content;
  } catch (error) {
    if (error instanceof VFileMessage) return undefined;
    throw error;
  }
}

function literals(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'mdxTextExpression') {
    const value = literalText(node);
    return value === undefined ? [node] : value === '' ? [] : [{ type: 'text', value }];
  }
  if (node.type === 'text' && node.value === '') return [];
  if (!hasPhrasing(node)) return [node];
  return [Object.assign({ ...node }, { children: node.children.flatMap(literals) })];
}

function hasPhrasing(node: Nodes): node is Extract<PhrasingContent, { children: PhrasingContent[] }> {
  return 'children' in node;
}
