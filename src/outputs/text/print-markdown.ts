import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Markdown with GFM, in one style. */
export function printMarkdown(tree: Root): string {
  const printed = toMarkdown(tree, {
    extensions: [gfmToMarkdown(), mathToMarkdown()],
    bullet: '-',
    rule: '-',
  });
  // GitHub reads the kind of a callout only where its bracket is not escaped.
  return printed.replace(/^((?:> )+)\\(\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])/gim, '$1$2');
}
