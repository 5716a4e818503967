import type { BlockContent, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { JsxNode } from '../code.ts';
import { isJsx } from '../code.ts';
import { engineComponents } from '../engine-components.ts';
import { shiftPositions } from './shift-positions.ts';

/** Parses a piece of Markdown. */
type Parse = (text: string) => Root;

/** The blocks that a component's own Markdown attributes become: `<Table caption="…">` gets a caption. */
type PartName = 'caption' | 'credit';

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** Set on a block that was made from an attribute. */
    part?: PartName;
  }
}

/**
 * Makes blocks of the engine's components: one alone in a paragraph becomes a block, because MDX takes
 * `<Figure …>words</Figure>` on one line for a part of a line; and attributes that are Markdown become
 * content, so that their citations count like all others.
 */
export function componentBlocks(tree: Root, source: string, parse: Parse): void {
  walk(tree, source, parse);
}

function walk(parent: Parents, source: string, parse: Parse): void {
  const children = parent.children.map((child) => unravelled(child));
  Object.assign(parent, { children });
  for (const child of children) {
    if (isJsx(child)) addParts(child, source, parse);
    if ('children' in child) walk(child, source, parse);
  }
}

/** A paragraph that holds one component of the engine's and nothing else, as that component. */
function unravelled(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node;
  const [only, ...others] = node.children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  );
  if (only?.type !== 'mdxJsxTextElement' || others.length > 0 || !isEngineBlock(only.name)) return node;
  const content: Paragraph[] =
    only.children.length === 0
      ? []
      : [{ type: 'paragraph', children: only.children, ...placeOf(only.children) }];
  const flow: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: only.name,
    attributes: only.attributes,
    children: content,
  };
  return node.position === undefined ? flow : { ...flow, position: node.position };
}

/** `Quote` stays in its paragraph where a citation follows it. */
function isEngineBlock(name: string | null): boolean {
  return engineComponents.get(name ?? '')?.isBlock === true;
}

function placeOf(children: readonly PhrasingContent[]): Pick<Nodes, 'position'> {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}

function addParts(node: JsxNode, source: string, parse: Parse): void {
  const known = engineComponents.get(node.name ?? '');
  if (known === undefined || node.type !== 'mdxJsxFlowElement') return;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !known.markdown.includes(attribute.name)) continue;
    if (typeof attribute.value !== 'string' || attribute.value.trim() === '') continue;
    node.children.push(partOf(node, attribute.name, attribute.value, source, parse));
  }
}

function partOf(
  node: MdxJsxFlowElement,
  name: string,
  value: string,
  source: string,
  parse: Parse,
): BlockContent {
  const from = node.position?.start.offset ?? 0;
  const at = source.indexOf(value, source.indexOf(`${name}=`, from));
  const tree = shiftPositions(parse(value), at === -1 ? from : at);
  const content = tree.children.filter((child) => child.type === 'paragraph');
  return {
    type: 'mdxJsxFlowElement',
    name: 'p',
    attributes: [],
    children: content,
    data: { part: name === 'caption' ? 'caption' : 'credit' },
    ...(node.position && { position: node.position }),
  };
}
