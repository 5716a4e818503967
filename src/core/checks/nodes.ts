import type { Nodes } from 'mdast';
import { memoize } from '../memoize.ts';
import type { Range } from '../read/issue.ts';
import { isJsx, type JsxNode } from '../syntax/code.ts';
import type { Placed, Prose, Subject } from './subject.ts';

export { isJsx, type JsxNode };

/** Where a node is in its file. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The nodes of some types, in document order. */
export function nodesOf<T extends Nodes['type']>(
  prose: Prose,
  ...types: T[]
): (Placed & { node: Extract<Nodes, { type: T }> })[] {
  const wanted: ReadonlySet<string> = new Set(types);
  // Most rules look for one type: they need not go through all nodes.
  const [first] = types;
  const among = types.length === 1 && first !== undefined ? nodesByType(prose).get(first) : prose.nodes;
  return (among ?? []).filter((placed): placed is Placed & { node: Extract<Nodes, { type: T }> } =>
    wanted.has(placed.node.type),
  );
}

const nodesByType = memoize(({ nodes }: Prose) => Map.groupBy(nodes, ({ node }) => node.type));

/** All prose: the sections, and `about.mdx` where there is one. */
export function allProse({ sections, about }: Subject): Prose[] {
  return about === undefined ? [...sections] : [...sections, about];
}

/** The prose that could be read to the end: in the rest, what seems to be missing may be there. */
export function wholeProse(subject: Subject): Prose[] {
  return allProse(subject).filter(({ parsed }) => parsed);
}

/** The nodes around a node, nearest first. */
export function* ancestors({ parent }: Placed): Generator<Nodes> {
  for (let up = parent; up !== undefined; up = up.parent) yield up.node;
}

/** Where a component's opening tag is: from its bracket to the first that closes one. */
export function tagRange(prose: Prose, node: JsxNode): Range {
  const { start, end } = rangeOf(node);
  const first = node.children[0]?.position?.start.offset;
  const close = prose.file.text.lastIndexOf('>', (first ?? end) - 1);
  return { start, end: close < start ? end : close + 1 };
}

/** The replacement for a sign that matches nothing. */
const blanked = '\ufffd';

/**
 * A text node's source, with escapes and character references blanked so that they match nothing.
 *
 * @param also what else to blank
 */
export function rawText(prose: Prose, node: Nodes, also?: RegExp): { text: string; start: number } {
  const { start, end } = rangeOf(node);
  const raw = prose.file.text.slice(start, end);
  const blank = (match: string) => blanked.repeat(match.length);
  const text = also === undefined ? raw : raw.replace(also, blank);
  return { text: text.replace(/\\[!-/:-@[-`{-~]|&#?\w+;/g, blank), start };
}
