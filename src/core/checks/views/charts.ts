import { chartTable, tableIn } from '../../model/views/chart-table.ts';
import type { JsxNode } from '../../syntax/code.ts';

/** A chart without a table, and cells that are no numbers. */
export function chartFaults(node: JsxNode, language: string): (readonly [message: string, hint: string])[] {
  const table = tableIn(node);
  const example = 'Write a Markdown table in it, with an empty line before and after.';
  if (table === undefined) return [['`<Chart>` holds no table', example]];
  const { series, rows } = chartTable(table, language);
  if (series.length === 0 || rows.length === 0) return [['The table of `<Chart>` holds no numbers', example]];
  return rows.flatMap(({ label, values }) =>
    values
      .filter(({ written, number }) => written !== '' && number === undefined)
      .map(
        ({ written }) =>
          [
            `"${written}" in the row "${label}" of \`<Chart>\` is no number`,
            'Write a number, or leave the cell empty.',
          ] as const,
      ),
  );
}
