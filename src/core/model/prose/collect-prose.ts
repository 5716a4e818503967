import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, Heading as HeadingNode, Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { attributeText } from '../../syntax/attributes.ts';
import { isJsx } from '../../syntax/code.ts';
import { literalText } from '../../syntax/literal-text.ts';
import type { Cite } from '../../syntax/remark-citations.ts';
import { isPageId } from '../addresses.ts';
import type { ClaimSpan, Heading } from '../documentary.ts';
import { plainText } from './plain-text.ts';
import { readBlock } from './read-block.ts';

/** What the model needs of a section's prose, gathered in one walk over its tree, in document order. */
export interface Prose {
  cites: Cite[];
  claims: Omit<ClaimSpan, 'section'>[];
  headings: Heading[];
  /** Keys of the entries that the text shows in full. */
  shownKeys: string[];
  words: number;
}

/** Gathers clusters, claims and headings, and counts words. */
export function collectProse(tree: Root, language: string): Prose {
  const prose: Prose = { cites: [], claims: [], headings: [], shownKeys: [], words: 0 };
  const ids = new HeadingIds();
  const inlineNotes = inlineNotesOf(tree);
  const walk = (node: Nodes, block: PhrasingContent[]) => {
    if (node.type === 'footnoteReference') {
      const note = inlineNotes.get(node.identifier);
      if (note !== undefined) for (const child of note.children) walk(child, block);
    }
    if (node.type === 'footnoteDefinition' && node.data?.inline) return;
    if (node.type === 'cite') prose.cites.push(node);
    if (node.type === 'heading') prose.headings.push(readHeading(node, ids));
    if (isJsx(node) && node.name === 'Reference') prose.shownKeys.push(attributeText(node, 'of') ?? '');
    if (node.type === 'mdxJsxTextElement' && node.name === 'Claim') {
      prose.claims.push({
        id: claimIdOf(node),
        node,
        siblings: block,
        heading: prose.headings.at(-1)?.text ?? '',
        cites: [...citesIn(node), ...clusterAfter(node, block)],
      });
    }
    if ('children' in node) {
      const inner = isInlineBlock(node) ? node.children : block;
      for (const child of node.children) walk(child, inner);
    }
  };
  walk(tree, []);
  prose.words = countWords(plainText(tree), language);
  return prose;
}

/** Notes written in the line, by identifier: their citations count where the note is referred to. */
function inlineNotesOf(tree: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (node.data?.inline) notes.set(node.identifier, node);
  });
  return notes;
}

/** The ids of a section's headings: their text without marks, made unique. */
class HeadingIds {
  readonly #slugger = new GithubSlugger();

  idOf(text: string): string {
    const id = this.#slugger.slug(text) || this.#slugger.slug('heading');
    return isPageId(id) ? this.#slugger.slug(`section ${text}`) : id;
  }
}

function readHeading(node: HeadingNode, ids: HeadingIds): Heading {
  // A mark leaves a gap where it was.
  const text = plainText(node).replace(/\s+/g, ' ').trim();
  return { node, id: ids.idOf(text), depth: node.depth, text };
}

/** The id that a claim is given in the prose; empty where it has none. */
export function claimIdOf(node: MdxJsxTextElement): string {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'id') continue;
    const { value } = attribute;
    return typeof value === 'string' ? value : (literalText(value) ?? '');
  }
  return '';
}

function isInlineBlock(node: Nodes): node is Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }> {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function* citesIn(node: Nodes): Generator<Cite> {
  if (node.type === 'cite') yield node;
  if ('children' in node) for (const child of node.children) yield* citesIn(child);
}

/** The cluster after a claim's closing tag: only white space, punctuation and closing markup between. */
function clusterAfter(claim: MdxJsxTextElement, block: PhrasingContent[]): Cite[] {
  const { leaves, claims } = readBlock(block);
  for (let at = claims.get(claim)?.nextLeaf ?? leaves.length; at < leaves.length; at++) {
    const leaf = leaves[at];
    if (leaf?.type === 'cite') return leaf.narrative ? [] : [leaf];
    if (leaf === undefined || !isPunctuation(leaf)) break;
  }
  return [];
}

/** White space and punctuation; a comment shows nothing. */
function isPunctuation(leaf: Nodes): boolean {
  if (leaf.type === 'mdxTextExpression') return literalText(leaf) === '';
  return leaf.type === 'text' && /^[\s\p{P}\p{S}]*$/u.test(leaf.value);
}

/** Words as the language counts them: Chinese and Japanese have no spaces to count by. */
function countWords(text: string, language: string): number {
  if (!/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1780-\u17ff]/.test(text)) {
    return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  }
  let words = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) words++;
  }
  return words;
}
