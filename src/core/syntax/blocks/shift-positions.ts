import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** Moves the offsets of a tree that was parsed separately to where its text is in the file. */
export function shiftPositions<T extends Nodes>(tree: T, by: number): T {
  visit(tree, (node) => {
    const { position } = node;
    if (position?.start.offset !== undefined) position.start.offset += by;
    if (position?.end.offset !== undefined) position.end.offset += by;
    if (node.type !== 'cite') return;
    for (const { range } of node.items) {
      range.start += by;
      range.end += by;
    }
    for (const problem of node.problems) {
      problem.start += by;
      problem.end += by;
    }
  });
  return tree;
}
