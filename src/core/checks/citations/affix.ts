import type { Nodes } from 'mdast';
import { issueAt } from '../../read/issue.ts';
import { literalText } from '../../syntax/literal-text.ts';
import { isJsx, nodesOf, rangeOf } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** A link, code or component in the words around a key. */
export const affix: Check = ({ sections }) =>
  sections.flatMap((prose) =>
    nodesOf(prose, 'cite')
      .filter(({ node }) => node.items.some(({ prefix, suffix }) => [...prefix, ...suffix].some(isForeign)))
      .map(({ node }) =>
        issueAt(
          prose.file,
          rangeOf(node),
          'citation-affix',
          'A link or code inside a citation',
          'Move it out of the brackets: beside its key a citation holds text and emphasis only.',
        ),
      ),
  );

function isForeign(node: Nodes): boolean {
  const foreign = ['link', 'linkReference', 'image', 'imageReference', 'inlineCode'].includes(node.type);
  const code = node.type === 'mdxTextExpression' && literalText(node) === undefined;
  return foreign || code || isJsx(node) || ('children' in node && node.children.some(isForeign));
}
