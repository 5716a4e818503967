import type { ImportDeclaration, Pattern, Program } from 'estree';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { engineComponents } from './engine-components.ts';
import { literalText } from './literal-text.ts';

/** A component or an element of HTML, written as JSX. */
export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** An expression in braces. */
export type ExpressionNode = Extract<Nodes, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>;

/** An `import` of a section. */
export interface SectionImport {
  /** The module's name as written. */
  source: string;
  /** Offsets of that name in the file, quotes included. */
  range: { start: number; end: number };
}

/** Whether prose holds code, so that it has to be compiled: an import, an expression, a component of the author's. */
export function holdsCode(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    found ||= isCode(node);
    return !found;
  });
  return found;
}

/** Whether a node itself is code; its children may be. */
export function isCode(node: Nodes): boolean {
  if (node.type === 'mdxjsEsm') return true;
  if (isExpression(node)) return literalText(node) === undefined;
  return isJsx(node) && (isAuthorsComponent(node.name) || node.attributes.some(isCodeAttribute));
}

/** Whether a node is an expression in braces. */
export function isExpression(node: Nodes): node is ExpressionNode {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

/** Whether a node is a component or element. */
export function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

/** Whether an attribute has to be evaluated: a spread, or a value that is no literal. */
export function isCodeAttribute(attribute: JsxNode['attributes'][number]): boolean {
  if (attribute.type !== 'mdxJsxAttribute') return true;
  return typeof attribute.value === 'object' && attribute.value !== null
    ? literalText(attribute.value) === undefined
    : false;
}

/** Whether a name is a component that a section has to import: `Orbit` or `charts.Bar`, not `Claim` or `em`. */
export function isAuthorsComponent(name: string | null): boolean {
  return name !== null && (/^\p{Lu}/u.test(name) || name.includes('.')) && !engineComponents.has(name);
}

/** The expressions of prose that are no literals or comments. */
export function expressionsOf(tree: Root): ExpressionNode[] {
  const found: ExpressionNode[] = [];
  visit(tree, (node) => {
    if (isExpression(node) && isCode(node)) found.push(node);
  });
  return found;
}

/** The imports of a section in order. */
export function importsOf(tree: Root): SectionImport[] {
  return programsOf(tree)
    .flatMap(({ body }) => body)
    .filter((statement) => statement.type === 'ImportDeclaration')
    .map(({ source }) => ({ source: String(source.value), range: rangeOf(source) }));
}

function rangeOf(node: ImportDeclaration['source']): { start: number; end: number } {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end };
}

/** The names that the imports and exports of a section declare. */
export function declaredNames(tree: Root): Set<string> {
  return new Set(programsOf(tree).flatMap(({ body }) => body.flatMap(namesOf)));
}

function namesOf(statement: Program['body'][number]): string[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local.name);
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
  if (declared?.type === 'VariableDeclaration') return declared.declarations.flatMap(({ id }) => boundBy(id));
  return declared?.id ? [declared.id.name] : [];
}

function boundBy(pattern: Pattern | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        boundBy(each.type === 'Property' ? each.value : each.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundBy);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}

/** The syntax trees of the imports and exports of a section. */
export function programsOf(tree: Root): Program[] {
  return tree.children.flatMap((node) =>
    node.type === 'mdxjsEsm' && node.data?.estree ? [node.data.estree] : [],
  );
}
