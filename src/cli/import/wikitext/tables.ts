import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { type BlockContext, trimmed } from './blocks.ts';
import { attributesOf, type Flat, splitAtBars } from './strip-state.ts';

interface Cell {
  isHeader: boolean;
  attributes: Map<string, string>;
  text: Flat;
}

/**
 * A table of wikitext as a table of GFM: a cell over several columns or rows is followed by empty ones,
 * and what is in a cell is one line. https://www.mediawiki.org/wiki/Help:Tables
 */
export function parseTable(lines: readonly string[], context: BlockContext): RootContent[] {
  const { caption, rows, nested } = cellsOf(lines);
  if (nested > 0) context.leftOut('table within a table', `${nested} laid out in one cell of another`);
  const grid = laidOut(rows.filter((row) => row.length > 0));
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return [];
  const figures: RootContent[] = [];
  const rowOf = (row: readonly (Cell | undefined)[]): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column): TableCell => {
      const cell = row[column];
      if (cell === undefined) return { type: 'tableCell', children: [] };
      const { nodes, figures: met } = context.inline(oneLine(cell.text));
      figures.push(...met);
      return { type: 'tableCell', children: withoutBreaks(trimmed(nodes)) };
    }),
  });
  const hasHead = grid[0]?.every((cell) => cell === undefined || cell.isHeader) ?? false;
  const head: TableRow = hasHead
    ? rowOf(grid[0] ?? [])
    : {
        type: 'tableRow',
        children: Array.from({ length: width }, () => ({ type: 'tableCell', children: [] })),
      };
  const table: RootContent = {
    type: 'table',
    align: [],
    children: [head, ...grid.slice(hasHead ? 1 : 0).map(rowOf)],
  };
  const titled = context.inline(oneLine(caption));
  const shown = trimmed(titled.nodes);
  return [
    ...figures,
    ...(shown.length > 0
      ? [{ type: 'paragraph' as const, children: [{ type: 'strong' as const, children: shown }] }]
      : []),
    table,
  ];
}

function cellsOf(lines: readonly string[]) {
  const rows: Cell[][] = [[]];
  let caption = '';
  let nested = 0;
  let depth = 0;
  let inCaption = false;
  const row = () => rows.at(-1) ?? [];
  for (const line of lines.slice(1)) {
    const text = line.trimStart();
    if (text.startsWith('{|')) {
      depth += 1;
      nested += 1;
      continue;
    }
    if (text.startsWith('|}')) {
      depth -= 1;
      continue;
    }
    if (depth > 0) {
      const cell = row().at(-1);
      if (cell !== undefined && !text.startsWith('|-')) cell.text += `\n${text.replace(/^[|!]\s*/, '')}`;
    } else if (text.startsWith('|+')) {
      caption = cellOf(text.slice(2)).text;
      inCaption = true;
    } else if (text.startsWith('|-')) {
      rows.push([]);
      inCaption = false;
    } else if (/^[|!]/.test(text)) {
      const isHeader = text.startsWith('!');
      for (const part of cellTexts(text.slice(1), isHeader)) row().push({ isHeader, ...cellOf(part) });
      inCaption = false;
    } else if (inCaption) caption += ` ${text}`;
    else {
      const cell = row().at(-1);
      if (cell !== undefined) cell.text += `\n${line}`;
    }
  }
  return { caption, rows, nested };
}

/** Several cells in one line are separated by `||`, headers by `!!` too; a bar within a link separates none. */
function cellTexts(text: string, isHeader: boolean): string[] {
  const cells: string[] = [];
  let part: string | undefined;
  for (const next of splitAtBars(isHeader ? text.replaceAll('!!', '||') : text)) {
    if (part === undefined) part = next;
    else if (next === '') {
      cells.push(part);
      part = undefined;
    } else part += `|${next}`;
  }
  return [...cells, ...(part === undefined ? [] : [part])];
}

/** A cell may begin with attributes, a bar after them. */
function cellOf(written: string): Omit<Cell, 'isHeader'> {
  const parts = splitAtBars(written);
  const [before = '', ...after] = parts;
  if (
    after.length > 0 &&
    /^[\s\w"'=:;.,%#()/!-]*$/.test(before) &&
    (/=/.test(before) || before.trim() === '')
  )
    return { attributes: attributesOf(before), text: after.join('|') };
  return { attributes: new Map(), text: written };
}

/** Rows with a place for every column: what spans leaves empty places. */
function laidOut(rows: readonly (readonly Cell[])[]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  const taken = new Set<string>();
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (taken.has(`${x},${y}`)) x += 1;
      const columns = span(cell, 'colspan');
      const height = span(cell, 'rowspan');
      const row = grid[y];
      if (row !== undefined) row[x] = cell;
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < columns; dx++) taken.add(`${x + dx},${y + dy}`);
      x += columns;
    }
  });
  return grid.map((row, y) => {
    const width = [...taken].reduce((most, place) => {
      const [x = 0, ofRow = 0] = place.split(',').map(Number);
      return ofRow === y ? Math.max(most, x + 1) : most;
    }, 0);
    return Array.from({ length: width }, (_, x) => row[x]);
  });
}

function span({ attributes }: Cell, name: string): number {
  return Math.min(50, Math.max(1, Number.parseInt(attributes.get(name) ?? '1', 10) || 1));
}

/** Lists and paragraphs of a cell in one line. */
function oneLine(text: Flat): Flat {
  return text
    .trim()
    .replace(/^[*#:;]+\s*/, '')
    .replace(/\n+[*#:;]+\s*/g, '; ')
    .replace(/\s*\n\s*/g, ' ');
}

/** A table's row is one line. */
function withoutBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    if (node.type === 'text') return { ...node, value: node.value.replace(/\s+/g, ' ') };
    return node;
  });
}
