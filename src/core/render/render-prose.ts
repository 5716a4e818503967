import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type {
  Blockquote,
  Code,
  FootnoteReference,
  Heading,
  Image,
  ImageReference,
  Link,
  ListItem,
  Paragraph,
  TableRow,
} from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Handler, type Handlers, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Documentary, Section } from '../model/documentary.ts';
import type { ExpressionNode } from '../syntax/code.ts';
import type { Cite } from '../syntax/remark-citations.ts';
import { renderBlockquote } from './blocks/callouts.ts';
import { renderCode } from './blocks/code.ts';
import { markMarginNotes, renderNoteReference } from './blocks/margin-notes.ts';
import { renderMath } from './blocks/math.ts';
import { renderHeading, renderItem, renderParagraph, renderRow } from './blocks/prose-blocks.ts';
import { type Context, idPrefix, type ProsePage } from './context.ts';
import { renderExpression, renderJsx } from './jsx.ts';
import { renderLink } from './links.ts';
import { renderCluster } from './marks.ts';
import { renderImage, renderImageReference } from './pictures.ts';
import { tieMarks } from './tie-marks.ts';

export type { ProsePage };

/** Renders the prose of a section as safe HTML, marks and claims included. */
export function renderProse(documentary: Documentary, section: Section, page: ProsePage): string {
  return toHtml(renderedTree(documentary, section, page));
}

/** The same as a syntax tree. */
export function renderedTree(documentary: Documentary, section: Section, page: ProsePage): Root {
  const tree = proseTree(documentary, section, page);
  tieMarks(tree);
  return tree;
}

/** The same for formats other than HTML. */
export function proseTree(documentary: Documentary, section: Section, page: ProsePage): Root {
  const headings = new Map(section.headings.map((heading) => [heading.node, heading]));
  const context: Context = { documentary, section, page, headings, paragraphs: 0, inLink: false };
  const prefix = idPrefix(context);
  const tree = toHast(section.source.tree, {
    handlers: handlersFor(context),
    clobberPrefix: prefix,
    footnoteLabel: documentary.wording('section.footnotes'),
    footnoteLabelTagName: page.kind === 'whole' ? 'h3' : 'h2',
    footnoteLabelProperties: documentary.wording.markup('section.footnotes'),
    footnoteBackLabel: documentary.wording('section.back-to-text'),
  });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  if (prefix !== '') prefixFootnoteLabel(root, prefix);
  markMarginNotes(root);
  const language = documentary.wording.markup('section.back-to-text');
  visit(root, 'element', ({ properties }) => {
    if ('dataFootnoteBackref' in properties) Object.assign(properties, language);
  });
  return root;
}

function handlersFor(context: Context): Handlers {
  const jsx: Handler = (state, node: MdxJsxTextElement | MdxJsxFlowElement) =>
    renderJsx(context, state, node);
  const expression: Handler = (_state, node: ExpressionNode) => renderExpression(context, node);
  return {
    cite: (_state, node: Cite) => renderCluster(context, node),
    heading: (state, node: Heading) => renderHeading(context, state, node),
    paragraph: (state, node: Paragraph, parent) => renderParagraph(context, state, node, parent),
    link: (state, node: Link) => renderLink(context, state, node),
    blockquote: (state, node: Blockquote) => renderBlockquote(context, state, node),
    code: (state, node: Code) => renderCode(context, state, node),
    footnoteReference: (state, node: FootnoteReference) => renderNoteReference(context, state, node),
    math: (_state, node: MathNode) => renderMath(node.value, true),
    inlineMath: (_state, node: InlineMath) => renderMath(node.value, isDisplayed(context, node)),
    image: (_state, node: Image) => renderImage(context, node),
    imageReference: (state, node: ImageReference) => renderImageReference(context, state, node),
    listItem: (state, node: ListItem, parent) => renderItem(state, node, parent),
    tableRow: (state, node: TableRow, parent) => renderRow(state, node, parent),
    mdxJsxTextElement: jsx,
    mdxJsxFlowElement: jsx,
    mdxTextExpression: expression,
    mdxFlowExpression: expression,
    mdxjsEsm: () => undefined,
    html: () => undefined,
  };
}

/** Whether a formula in a line is written between two dollars on each side. */
function isDisplayed({ section }: Context, { position }: InlineMath): boolean {
  return section.source.file.text.startsWith('$$', position?.start.offset ?? 0);
}

/** mdast-util-to-hast gives the heading of the notes one fixed id; on a page of many sections it must differ. */
function prefixFootnoteLabel(root: Root, prefix: string): void {
  const label = 'footnote-label';
  visit(root, 'element', ({ properties }) => {
    if (properties['id'] === label) properties['id'] = prefix + label;
    if (properties['ariaDescribedBy'] !== undefined) properties['ariaDescribedBy'] = [prefix + label];
  });
}
