import { type Issue, issueAt } from '../../read/issue.ts';
import { isAuthorsComponent, isCode, isCodeAttribute, isJsx } from '../../syntax/code.ts';
import { engineComponents } from '../../syntax/engine-components.ts';
import { allProse, nodesOf, rangeOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Prose } from '../subject.ts';
import { isDeclared } from './components.ts';

const rule = 'prose-code';

const noCode = 'This documentary takes no code (`code: none`, or --prose-only).';
const known = [...engineComponents.keys()].map((name) => `<${name}>`).join(', ');

/** Code where none is allowed: imports, exports, expressions other than comments and literals, imported components. */
export const proseCode: Check = (subject) =>
  subject.content.code === 'none'
    ? allProse(subject).flatMap((prose) => [
        ...modules(prose),
        ...expressions(prose),
        ...components(prose),
        ...attributes(prose),
      ])
    : [];

function modules(prose: Prose): Issue[] {
  return nodesOf(prose, 'mdxjsEsm').map(({ node }) => {
    const hint = `${noCode} Begin the paragraph with another word if it is prose.`;
    return issueAt(prose.file, rangeOf(node), rule, 'An import or export', hint);
  });
}

function expressions(prose: Prose): Issue[] {
  return nodesOf(prose, 'mdxTextExpression', 'mdxFlowExpression')
    .filter(({ node }) => isCode(node))
    .map(({ node }) => {
      const message = `Code in braces: \`{${node.value.slice(0, 40)}}\``;
      const hint = `${noCode} A brace is written \\{ or \\} in prose; a comment {/* like this */}.`;
      return issueAt(prose.file, rangeOf(node), rule, message, hint);
    });
}

function components(prose: Prose): Issue[] {
  return prose.nodes.flatMap(({ node }) => {
    if (!isJsx(node) || !isAuthorsComponent(node.name) || !isDeclared(prose, node.name)) return [];
    const hint = `${noCode} Without it, sections know ${known} and plain HTML.`;
    return [issueAt(prose.file, tagRange(prose, node), rule, `The component \`<${node.name}>\``, hint)];
  });
}

function attributes(prose: Prose): Issue[] {
  return prose.nodes.flatMap(({ node }) => {
    if (!isJsx(node)) return [];
    return node.attributes.filter(isCodeAttribute).map((item) => {
      const name = item.type === 'mdxJsxAttribute' ? item.name : '{…}';
      const message = `Code in the attribute \`${name}\` of \`<${node.name}>\``;
      return issueAt(
        prose.file,
        tagRange(prose, node),
        rule,
        message,
        `${noCode} Write the value as text between double quotes.`,
      );
    });
  });
}
