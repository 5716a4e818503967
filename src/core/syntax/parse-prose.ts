import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { componentBlocks } from './blocks/component-blocks.ts';
import { inlineNotes } from './blocks/inline-notes.ts';
import { remarkMath } from './math/remark-math.ts';
import { remarkCitations } from './remark-citations.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkMath)
  .use(remarkCitations)
  .freeze();

/**
 * Parses the prose of a section: Markdown with GFM, MDX, `[@key]`, `$…$`, `^[…]` and the engine's
 * components as blocks.
 *
 * @throws {VFileMessage} where the text is no MDX, with the place
 */
export function parseProse(text: string): Root {
  const tree = processor.parse(text);
  inlineNotes(tree);
  componentBlocks(tree, text, (part) => processor.parse(part));
  return tree;
}
