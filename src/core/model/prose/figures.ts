import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { memoize } from '../../memoize.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { isJsx, type JsxNode } from '../../syntax/code.ts';
import type { Section } from '../documentary.ts';
import { plainText, tidy } from './plain-text.ts';

/** What is numbered apart from references, each kind separately. */
export type FigureKind = 'figure' | 'table' | 'equation';

/** A figure, table or equation with its number in the documentary. */
export interface Figure {
  kind: FigureKind;
  /** Empty where the author gave none: nothing can then refer to it. */
  id: string;
  number: number;
  /** Its caption as text; empty where it has none. */
  caption: string;
  section: Section;
  node: JsxNode;
}

const kinds: Readonly<Record<string, FigureKind>> = {
  Figure: 'figure',
  Table: 'table',
  Equation: 'equation',
};

/** The kind of a component that is numbered. */
export function figureKind(node: Nodes): FigureKind | undefined {
  return isJsx(node) && node.name !== null ? kinds[node.name] : undefined;
}

/** Numbers the figures, tables and equations of all sections, by kind, in reading order. */
export function numberFigures(sections: readonly Section[], language: string): Figure[] {
  const counts = { figure: 0, table: 0, equation: 0 };
  return sections.flatMap((section) => {
    const figures: Figure[] = [];
    visit(section.source.tree, (node) => {
      const kind = figureKind(node);
      if (kind === undefined || !isJsx(node)) return;
      counts[kind] += 1;
      const id = attributeText(node, 'id') ?? '';
      figures.push({ kind, id, number: counts[kind], caption: captionText(node, language), section, node });
    });
    return figures;
  });
}

/** The documentary's figures by their component in the prose. */
export const figuresByNode = memoize(
  (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.node, figure])),
);

/** The documentary's figures by id; of two with one id the first. */
export const figuresById = memoize(
  (figures: readonly Figure[]) => new Map(figures.toReversed().map((figure) => [figure.id, figure])),
);

/** The paragraphs that are a figure’s caption: with a picture by its address all of them, else the last with words. */
export function captionParagraphs(node: JsxNode): Nodes[] {
  const parts = node.children.filter((child) => isPart(child, 'caption'));
  if (parts.length > 0 || node.name === 'Table') return parts;
  const worded = node.children.filter((child) => child.type === 'paragraph' && !holdsOnlyPictures(child));
  return attributeText(node, 'src') === undefined ? worded.slice(-1) : worded;
}

/** Whether a block was made from an attribute such as `caption` or `credit`. */
export function isPart(node: Nodes, part: 'caption' | 'credit'): boolean {
  return node.type === 'mdxJsxFlowElement' && node.data?.part === part;
}

/** Whether a paragraph shows pictures and has no words. */
export function holdsOnlyPictures(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.some(({ type }) => type === 'image') &&
    node.children.every(
      (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function captionText(node: JsxNode, language: string): string {
  return tidy(
    captionParagraphs(node)
      .map((child) => plainText(child))
      .join(' '),
    language,
  ).trim();
}
