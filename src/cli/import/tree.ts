import type { Heading, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImportedSection } from './imported.ts';

/** A block's words, without its citations and notes. */
export function wordsIn(node: Nodes | undefined): string {
  if (node === undefined) return '';
  let words = '';
  visit(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'inlineMath')
      words += inner.value;
    if (inner.type === 'break') words += ' ';
  });
  return words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();
}

/**
 * Headings begin at the second level, go down one level at a time, have words, and differ: a second one
 * with the same words gets a number.
 */
export function withHeadingsInOrder(body: readonly RootContent[]): RootContent[] {
  const highest = Math.min(...body.flatMap((block) => (block.type === 'heading' ? [block.depth] : [])));
  let last = 1;
  const met = new Map<string, number>();
  return body.flatMap((block): RootContent[] => {
    if (block.type !== 'heading') return [block];
    const children = block.children.filter(({ type }) => type !== 'break');
    const words = wordsIn({ type: 'paragraph', children }).toLowerCase();
    if (words === '') return [];
    const depth = depthOf(Math.min(block.depth - highest + 2, last + 1));
    last = depth;
    const count = (met.get(words) ?? 0) + 1;
    met.set(words, count);
    const numbered = count > 1 ? [...children, { type: 'text' as const, value: ` (${count})` }] : children;
    return [{ type: 'heading', depth, children: numbered }];
  });
}

function depthOf(level: number): Heading['depth'] {
  const depths = [2, 3, 4, 5, 6] as const;
  return depths[Math.min(depths.length, Math.max(2, level)) - 2] ?? 6;
}

/** Keys in citations, each as often as it is cited. */
export function citedKeys(sections: readonly ImportedSection[]): string[] {
  return sections.flatMap(({ body }) => {
    const keys: string[] = [];
    visit({ type: 'root', children: [...body] }, 'html', ({ value }) => {
      for (const [, key = ''] of value.matchAll(/(?<![\\\w])@([\p{L}\p{N}_][^\s,;\]]*)/gu)) keys.push(key);
    });
    return keys;
  });
}
