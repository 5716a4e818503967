import type { Element, ElementContent, Properties } from 'hast';
import type { Nodes } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import {
  captionParagraphs,
  figureKind,
  figuresByNode,
  holdsOnlyPictures,
  isPart,
} from '../../model/prose/figures.ts';
import { attributeText } from '../../syntax/attributes.ts';
import type { JsxNode } from '../../syntax/code.ts';
import { type Context, element, text } from '../context.ts';
import { renderPicture } from '../pictures.ts';

/** Where a figure may be: in the text, over its whole width, or in the margin of a wide screen. */
export const places = ['text', 'wide', 'margin'] as const;

/** `<Figure>`, `<Table>` or `<Equation>`, with its number. */
export function renderFigure(context: Context, state: State, node: JsxNode): Element {
  const figure = figuresByNode(context.documentary.figures).get(node);
  const kind = figureKind(node) ?? 'figure';
  const number = figure?.number ?? 0;
  if (kind === 'equation') return renderEquation(context, state, node, number);
  const caption = captionParagraphs(node);
  const credit = node.children.filter((child) => isPart(child, 'credit'));
  const content = node.children.filter((child) => !caption.includes(child) && !credit.includes(child));
  const label = context.documentary.wording(`figure.${kind}`, {
    number: context.documentary.wording.number(number),
  });
  const figcaption = element('figcaption', {}, [
    element('span', { className: ['figure-label'] }, [text(label)]),
    ...(caption.length > 0 ? [text(' '), ...inline(state, caption)] : []),
    ...(credit.length > 0
      ? [text(' '), element('span', { className: ['credit'] }, inline(state, credit))]
      : []),
  ]);
  const body =
    kind === 'figure'
      ? picturesOf(context, state, node, content)
      : content.flatMap((child) => rendered(state, child, node));
  const parts =
    kind === 'table'
      ? [figcaption, element('div', { className: ['table-scroll'] }, body)]
      : [...body, figcaption];
  return element('figure', { ...propertiesOf(node, number), className: classesOf(node, kind) }, parts);
}

function propertiesOf(node: JsxNode, number: number): Properties {
  const id = attributeText(node, 'id');
  return { ...(id && { id }), dataNumber: String(number) };
}

function classesOf(node: JsxNode, kind: string): string[] {
  const place = attributeText(node, 'place');
  const width = /^(\d{1,3})%$/.exec(attributeText(node, 'width') ?? '')?.[1];
  const share =
    width === undefined ? undefined : Math.min(100, Math.max(20, Math.round(Number(width) / 10) * 10));
  return [
    `numbered-${kind}`,
    ...(place !== undefined && places.some((known) => known === place) ? [`place-${place}`] : []),
    ...(share === undefined ? [] : [`width-${share}`]),
  ];
}

/** The picture that `src` names, or what the author put in its place; several pictures get letters. */
function picturesOf(
  context: Context,
  state: State,
  node: JsxNode,
  content: readonly Nodes[],
): ElementContent[] {
  const src = attributeText(node, 'src');
  const alt = attributeText(node, 'alt') ?? '';
  const isWide = attributeText(node, 'place') === 'wide';
  const own = src === undefined ? [] : [renderPicture(context, { url: src, alt, isWide })];
  const pictures = content
    .filter(holdsOnlyPictures)
    .flatMap((child) => ('children' in child ? child.children : []))
    .filter(({ type }) => type === 'image');
  if (pictures.length < 2) return [...own, ...content.flatMap((child) => rendered(state, child, node))];
  const panels = pictures.map((picture, index) => {
    const letter = String.fromCharCode(97 + index);
    return element('span', { className: ['panel'] }, [
      ...rendered(state, picture, node),
      element('span', { className: ['panel-letter'] }, [text(`(${letter})`)]),
    ]);
  });
  const others = content.filter((child) => !holdsOnlyPictures(child));
  return [
    ...own,
    element('div', { className: ['panels'] }, panels),
    ...others.flatMap((child) => rendered(state, child, node)),
  ];
}

/** A formula with its number at the end of its line. */
function renderEquation(context: Context, state: State, node: JsxNode, number: number): Element {
  const { wording } = context.documentary;
  const label = wording('figure.equation', { number: wording.number(number) });
  const markup = wording.markup('figure.equation');
  return element('div', { ...propertiesOf(node, number), className: ['numbered-equation'] }, [
    ...node.children.flatMap((child) => rendered(state, child, node)),
    element('span', { className: ['equation-number'], ariaLabel: label, role: 'img', ...markup }, [
      text(`(${number})`),
    ]),
  ]);
}

/** Paragraphs of a caption without the elements around them. */
function inline(state: State, paragraphs: readonly Nodes[]): ElementContent[] {
  return paragraphs.flatMap((paragraph, index) => {
    const inner = paragraph.type === 'mdxJsxFlowElement' ? paragraph.children : [paragraph];
    const content = inner.flatMap((child) => ('children' in child ? state.all(child) : []));
    return index === 0 ? content : [text(' '), ...content];
  });
}

function rendered(state: State, child: Nodes, parent: JsxNode): ElementContent[] {
  const made = state.one(child, parent);
  if (made === undefined) return [];
  return Array.isArray(made) ? made : [made];
}
