import { type Issue, issueAt } from '../../read/issue.ts';
import { literalText } from '../../syntax/literal-text.ts';
import { allProse, isJsx, nodesOf, rangeOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Prose } from '../subject.ts';

const rule = 'prose-code';

/** JavaScript in the prose: imports, exports, expressions other than comments and literals. */
export const proseCode: Check = (subject) =>
  allProse(subject).flatMap((prose) => [...modules(prose), ...expressions(prose), ...attributes(prose)]);

function modules(prose: Prose): Issue[] {
  return nodesOf(prose, 'mdxjsEsm').map(({ node }) => {
    const hint = 'Sections hold prose, no code. Begin the paragraph with another word if it is prose.';
    return issueAt(prose.file, rangeOf(node), rule, 'An import or export', hint);
  });
}

function expressions(prose: Prose): Issue[] {
  return nodesOf(prose, 'mdxTextExpression', 'mdxFlowExpression')
    .filter(({ node }) => literalText(node) === undefined)
    .map(({ node }) => {
      const message = `Code in braces: \`{${node.value.slice(0, 40)}}\``;
      const hint = 'A brace is written \\{ or \\} in prose; a comment {/* like this */}.';
      return issueAt(prose.file, rangeOf(node), rule, message, hint);
    });
}

function attributes(prose: Prose): Issue[] {
  return prose.nodes.flatMap(({ node }) => {
    if (!isJsx(node)) return [];
    return node.attributes
      .filter((item) => item.type !== 'mdxJsxAttribute' || isCode(item.value))
      .map((item) => {
        const name = item.type === 'mdxJsxAttribute' ? item.name : '{…}';
        const message = `Code in the attribute \`${name}\` of \`<${node.name}>\``;
        return issueAt(
          prose.file,
          tagRange(prose, node),
          rule,
          message,
          'Write the value as text between double quotes.',
        );
      });
  });
}

function isCode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && literalText(value) === undefined;
}
