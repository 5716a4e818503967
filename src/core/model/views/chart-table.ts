import type { Table } from 'mdast';
import type { JsxNode } from '../../syntax/code.ts';
import { plainText } from '../prose/plain-text.ts';

/** A table of numbers: its first column names the rows, each other column is a series. */
export interface ChartTable {
  series: string[];
  rows: { label: string; values: Cell[] }[];
}

/** A cell as written, and its number; `undefined` where it holds none. */
export interface Cell {
  written: string;
  number: number | undefined;
}

/** The table in `<Chart>`; `undefined` where there is none. */
export function tableIn(node: JsxNode): Table | undefined {
  return node.children.find((child) => child.type === 'table');
}

/** The numbers of a table, in the notation of a language. */
export function chartTable(table: Table, language: string): ChartTable {
  const [head, ...body] = table.children.map(({ children }) =>
    children.map((cell) => plainText(cell).trim()),
  );
  return {
    series: head?.slice(1) ?? [],
    rows: body.map(([label = '', ...cells]) => ({
      label,
      values: cells.map((written) => ({ written, number: numberIn(written, language) })),
    })),
  };
}

/** The number in a cell, with a unit or without: "20", "1,200 km", "−3.5 %". */
export function numberIn(written: string, language: string): number | undefined {
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal');
  const found = /[-−+]?\d[\d.,’'\u00a0\u202f ]*/u.exec(written)?.[0];
  if (found === undefined) return undefined;
  const digits = found
    .replace('−', '-')
    .replace(decimal?.value === ',' ? /[.’'\s]/gu : /[,’'\s]/gu, '')
    .replace(',', '.')
    .replace(/\.$/, '');
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}
