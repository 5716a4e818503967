import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkCitations } from './remark-citations.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkCitations).freeze();

/**
 * Parses the prose of a section: Markdown with GFM, MDX and `[@key]`.
 *
 * @throws {VFileMessage} where the text is no MDX, with the place
 */
export function parseProse(text: string): Root {
  return processor.parse(text);
}
