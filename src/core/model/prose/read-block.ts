import type { Nodes, PhrasingContent } from 'mdast';
import { memoize } from '../../memoize.ts';
import { plainText } from './plain-text.ts';

/** A block's inline content, walked once for all claims in it. */
export interface Block {
  /** The inline leaves in order. */
  leaves: Nodes[];
  /** As a reader gets it, without marks. */
  text: string;
  /** Where a claim is in the text, and the first leaf behind it. */
  claims: Map<Nodes, { start: number; end: number; nextLeaf: number }>;
}

/** Reads a block: a paragraph, heading or table cell. */
export const readBlock = memoize((content: PhrasingContent[]): Block => {
  const leaves: Nodes[] = [];
  const claims: Block['claims'] = new Map();
  const texts: string[] = [];
  let length = 0;
  const walk = (node: Nodes) => {
    const start = length;
    if ('children' in node) node.children.forEach(walk);
    else {
      const text = plainText(node);
      leaves.push(node);
      texts.push(text);
      length += text.length;
    }
    if (node.type === 'mdxJsxTextElement') claims.set(node, { start, end: length, nextLeaf: leaves.length });
  };
  content.forEach(walk);
  return { leaves, text: texts.join(''), claims };
});
