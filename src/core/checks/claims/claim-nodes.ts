import { claimIdOf } from '../../model/prose/collect-prose.ts';
import { isJsx, type JsxNode } from '../nodes.ts';
import type { Placed, Prose, Subject } from '../subject.ts';

/** A claim in the prose, whether as part of a paragraph (as it should be) or around paragraphs. */
export interface ClaimPlace extends Placed {
  node: JsxNode;
  prose: Prose;
  id: string;
}

/** All claims of the sections, in reading order. */
export function claimsIn(sections: readonly Prose[]): ClaimPlace[] {
  return sections.flatMap((prose) =>
    prose.nodes.flatMap(({ node, parent }): ClaimPlace[] =>
      isJsx(node) && node.name === 'Claim' ? [{ node, parent, prose, id: idOf(node) }] : [],
    ),
  );
}

function idOf(node: JsxNode): string {
  return claimIdOf({ ...node, type: 'mdxJsxTextElement', children: [] });
}

/** Whether every section could be read, so that what is not in them is nowhere. */
export function proseIsWhole({ content }: Subject): boolean {
  return ![...content.unreadable].some((name) => name.endsWith('.mdx'));
}
