import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { isJsx } from '../../syntax/code.ts';
import { engineComponents } from '../../syntax/engine-components.ts';
import { isViewName } from '../../syntax/views.ts';
import type { Section } from '../documentary.ts';

/** Whether a section has figures, callouts, formulas, code or the like, which have styles of their own. */
export function holdsBlocks({ source }: Section): boolean {
  return some(source.tree, (node) => {
    if (isJsx(node)) return node.name !== 'Claim' && engineComponents.has(node.name ?? '');
    return /^(?:math|inlineMath|code|blockquote)$/.test(node.type);
  });
}

/** Whether a section has formulas. */
export function holdsMath({ source }: Section): boolean {
  return some(source.tree, ({ type }) => type === 'math' || type === 'inlineMath');
}

/** Whether a section embeds something from elsewhere. */
export function holdsEmbeds({ source }: Section): boolean {
  return some(source.tree, (node) => isJsx(node) && node.name === 'Embed');
}

/** Whether a section shows a part of the register or a chart. */
export function holdsViews({ source }: Section): boolean {
  return some(source.tree, (node) => isJsx(node) && (isViewName(node.name) || node.name === 'Chart'));
}

/** Whether a section shows the map of the positions. */
export function holdsMap({ source }: Section): boolean {
  return some(source.tree, (node) => isJsx(node) && node.name === 'PositionMap');
}

/** The first place that shows the map: its ids can be on a page only once. */
export function firstMap(sections: readonly Section[]): Nodes | undefined {
  let first: Nodes | undefined;
  for (const { source } of sections)
    visit(source.tree, (node) => {
      if (isJsx(node) && node.name === 'PositionMap') first ??= node;
    });
  return first;
}

function some(tree: Nodes, is: (node: Nodes) => boolean): boolean {
  let found = false;
  visit(tree, (node) => {
    found ||= is(node);
    return !found;
  });
  return found;
}
