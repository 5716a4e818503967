import type { Nodes } from 'mdast';
import { memoize } from '../../memoize.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { isJsx } from '../../syntax/code.ts';
import type { Section } from '../documentary.ts';
import { plainText } from './plain-text.ts';

/**
 * How much text there is beside one letter of a note. The margin is less than half as wide and its letters
 * are smaller, which makes 1.5; the rest is for lines that are not full.
 */
const textForNote = 2.5;

/** The letters of a line: a block begins a new one, and between two notes one is left free. */
const line = 70;

/** The notes of a section that may be beside its text. */
interface MarginNotes {
  /** By identifier. */
  beside: ReadonlySet<string>;
  /** How many notes the section has in all: the highest number that one may have. */
  count: number;
}

/**
 * The notes that have room beside the text where a screen has a margin: those of plain paragraphs that end
 * before a wide figure or the section does. A figure in the margin keeps all of them below the text.
 */
export const marginNotes = memoize(({ source, references: sources }: Section): MarginNotes => {
  const { references, letters, walls, hasMarginFigure } = placesIn(source.tree);
  if (references.size === 0 || hasMarginFigure) return { beside: new Set(), count: 0 };
  const texts = textsOfNotes(source.tree);
  // The list of references below has a margin too.
  walls.push(letters + sources.length * 2 * line);
  const beside = new Set<string>();
  let free = 0;
  for (const [identifier, at] of references) {
    const text = texts.get(identifier);
    if (text === undefined || at === undefined) continue;
    const start = Math.max(at, free);
    const end = start + text.length * textForNote + line;
    if (walls.some((wall) => wall >= at && wall < end)) continue;
    beside.add(identifier);
    free = end;
  }
  return { beside, count: references.size };
});

interface Places {
  /** The first reference to each note: how many letters are before it; none where it is folded. */
  references: Map<string, number | undefined>;
  /** How many letters there are in all. */
  letters: number;
  /** Before which letter a wide figure takes the margin. */
  walls: number[];
  hasMarginFigure: boolean;
}

function placesIn(tree: Nodes): Places {
  const places: Places = { references: new Map(), letters: 0, walls: [], hasMarginFigure: false };
  const walk = (node: Nodes, isFolded: boolean) => {
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'footnoteReference' && !places.references.has(node.identifier))
      places.references.set(node.identifier, isFolded ? undefined : places.letters);
    if (isJsx(node)) {
      const place = attributeText(node, 'place');
      if (place === 'margin') places.hasMarginFigure = true;
      if (place === 'wide') places.walls.push(places.letters);
    }
    const folds = isFolded || (isJsx(node) && node.name === 'details');
    if ('children' in node) for (const child of node.children) walk(child, folds);
    if (!folds) places.letters += roomOf(node);
  };
  walk(tree, false);
  return places;
}

/** Letters that a node takes: those that it has itself, and for a block the end of its last line. */
function roomOf(node: Nodes): number {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableRow':
      return line;
    case 'math':
      return 2 * line;
    case 'code':
      return node.value.split('\n').length * line;
    default:
      return 'children' in node ? 0 : plainText(node).length;
  }
}

/** The notes that are paragraphs and nothing else: a table or a picture wants more width. */
function textsOfNotes(tree: Nodes): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: Nodes) => {
    if (node.type === 'footnoteDefinition') {
      if (node.children.every(({ type }) => type === 'paragraph'))
        texts.set(node.identifier, plainText(node));
    } else if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return texts;
}
