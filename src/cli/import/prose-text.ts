import type { Paragraph, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Markdown in which text is never read as a citation, a formula, code or notation. */
export function proseText(tree: Root | Paragraph): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown(), mathToMarkdown(), mdxToMarkdown()],
    bullet: '-',
    rule: '-',
    unsafe: [
      { character: '@', inConstruct: 'phrasing' },
      { character: '=', after: '=', inConstruct: 'phrasing' },
      { character: '^', inConstruct: 'phrasing' },
      { character: '}', inConstruct: 'phrasing' },
      { character: ']', inConstruct: 'phrasing' },
      { character: ':', atBreak: true },
    ],
  });
}
