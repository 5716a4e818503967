import type { Expression, Program } from 'estree';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { type ExpressionNode, expressionsOf, isExpression, type JsxNode, programsOf } from './code.ts';

declare module 'mdast-util-mdx-expression' {
  interface MdxTextExpressionData {
    /** What the expression shows; set where it is known. */
    text?: string;
    /** Whether it had to be run to know that. */
    ran?: boolean;
  }
  interface MdxFlowExpressionData {
    /** What the expression shows; set where it is known. */
    text?: string;
    /** Whether it had to be run to know that. */
    ran?: boolean;
  }
}

/** What an expression shows as text; empty where that is not known. */
export function expressionText(node: Nodes): string {
  return isExpression(node) ? (node.data?.text ?? '') : '';
}

/** What replaces a component where it cannot be drawn, as in a search result: its attribute `alt`. */
export function componentText(node: JsxNode): string {
  const alt = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === 'alt');
  if (typeof alt?.value === 'string') return alt.value;
  const value = alt?.value ? staticValue(alt.value.data?.estree, new Map()) : undefined;
  return value === undefined ? '' : shown(value);
}

/**
 * Finds what expressions show without running them: literals, arithmetic, and constants that the section
 * exports. What has to be run keeps no text for now.
 */
export function readExpressions(tree: Root): void {
  const constants = constantsOf(tree);
  visit(tree, (node) => {
    if (!isExpression(node)) return;
    const text = textOf(node.data?.estree, constants);
    if (text !== undefined) node.data = { ...node.data, text };
  });
}

/** The expressions that have to be run to know what they show. */
export function unknownExpressions(tree: Root): ExpressionNode[] {
  return expressionsOf(tree).filter(({ data }) => data?.text === undefined);
}

/** Forgets what was known from running expressions: their section is read once more, and then run again. */
export function forgetTexts(tree: Root): void {
  for (const node of expressionsOf(tree)) if (node.data?.ran) node.data = { estree: node.data.estree };
}

/**
 * Sets what an expression shows. The lists of nodes around it are replaced, because what is memoized of
 * them (see `read-block.ts`) lacks the text.
 */
export function setText(tree: Root, node: ExpressionNode, text: string): void {
  node.data = { ...node.data, text, ran: true };
  visitParents(tree, node, (_, ancestors) => {
    for (const ancestor of ancestors) Object.assign(ancestor, { children: [...ancestor.children] });
    return false;
  });
}

type Constants = ReadonlyMap<string, unknown>;

function constantsOf(tree: Root): Constants {
  const constants = new Map<string, unknown>();
  for (const statement of programsOf(tree).flatMap(({ body }) => body)) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') continue;
    for (const { id, init } of declared.declarations) {
      const value = init ? evaluated(init, constants) : undefined;
      if (id.type === 'Identifier' && value !== undefined) constants.set(id.name, value);
    }
  }
  return constants;
}

/** A comment shows nothing. */
function textOf(program: Program | null | undefined, constants: Constants): string | undefined {
  if (program?.body.length === 0) return '';
  const value = staticValue(program, constants);
  return value === undefined ? undefined : shown(value);
}

function staticValue(program: Program | null | undefined, constants: Constants): unknown {
  const [statement] = program?.body ?? [];
  return statement?.type === 'ExpressionStatement' ? evaluated(statement.expression, constants) : undefined;
}

/** As JSX shows a value: nothing for `true`, `false` and `null`, lists without commas. */
function shown(value: unknown): string {
  if (value === null || typeof value === 'boolean') return '';
  return Array.isArray(value) ? value.map(shown).join('') : String(value);
}

/** The value of an expression that calls nothing; `undefined` where it would have to be run. */
function evaluated(node: Expression, constants: Constants): unknown {
  const value = (inner: Expression) => evaluated(inner, constants);
  switch (node.type) {
    case 'Literal':
      return 'regex' in node ? undefined : node.value;
    case 'Identifier':
      return constants.get(node.name);
    case 'TemplateLiteral': {
      const values = node.expressions.map(value);
      if (values.includes(undefined)) return undefined;
      return node.quasis.map(({ value: { cooked } }, at) => `${cooked}${values[at] ?? ''}`).join('');
    }
    case 'UnaryExpression': {
      const operand = value(node.argument);
      return node.operator === '-' && typeof operand === 'number' ? -operand : undefined;
    }
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier'
        ? undefined
        : calculate(node.operator, value(node.left), value(node.right));
    case 'ArrayExpression': {
      const items = node.elements.map((item) =>
        item && item.type !== 'SpreadElement' ? value(item) : undefined,
      );
      return items.includes(undefined) ? undefined : items;
    }
    case 'ObjectExpression':
      return objectOf(node.properties, constants);
    case 'MemberExpression': {
      if (node.object.type === 'Super' || node.property.type === 'PrivateIdentifier') return undefined;
      const name =
        !node.computed && node.property.type === 'Identifier' ? node.property.name : value(node.property);
      return memberOf(value(node.object), name);
    }
    default:
      return undefined;
  }
}

function calculate(operator: string, left: unknown, right: unknown): unknown {
  if (operator === '+' && [left, right].every((side) => ['string', 'number'].includes(typeof side))) {
    return typeof left === 'number' && typeof right === 'number' ? left + right : `${left}${right}`;
  }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return operator === '/' ? left / right : undefined;
}

function objectOf(
  properties: Extract<Expression, { type: 'ObjectExpression' }>['properties'],
  constants: Constants,
): unknown {
  const entries = properties.map((property): [string, unknown] | undefined => {
    if (property.type !== 'Property' || property.kind !== 'init' || property.computed) return undefined;
    const { key, value } = property;
    const name =
      key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
    const known = evaluated(value as Expression, constants);
    return name === undefined || known === undefined ? undefined : [name, known];
  });
  return entries.includes(undefined) ? undefined : new Map(entries.filter((entry) => entry !== undefined));
}

function memberOf(object: unknown, name: unknown): unknown {
  if (object instanceof Map) return object.get(name);
  if (!Array.isArray(object) && typeof object !== 'string') return undefined;
  return name === 'length' ? object.length : typeof name === 'number' ? object[name] : undefined;
}
