import { scaleLinear } from 'd3-scale';
import type { Element, ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { type ChartTable, chartTable, tableIn } from '../../model/views/chart-table.ts';
import { attributeText } from '../../syntax/attributes.ts';
import type { JsxNode } from '../../syntax/code.ts';
import { type Context, element, text } from '../context.ts';

/** What a chart may draw. */
export const chartTypes = ['bars', 'lines'] as const;

/**
 * `<Chart>` around a table of numbers: a picture, and the table as its text. All places are shares of
 * the width, so that words keep their size on every screen. A book has only the table.
 */
export function renderChart(context: Context, state: State, node: JsxNode): Element {
  const table = tableIn(node);
  const content = state.all(node);
  const numbers = table && chartTable(table, context.documentary.settings.language);
  if (numbers === undefined || context.page.kind === 'book') return element('div', {}, content);
  const draw = attributeText(node, 'type') === 'lines' ? lines : bars;
  return element('div', { className: ['chart'] }, [draw(numbers), ...content]);
}

const lineHeight = 22;
const barHeight = 14;

/** A line of words above each bar, so that long names have room on a phone. */
function bars({ series, rows }: ChartTable): Element {
  const scale = scaleLinear(extent({ series, rows }), [0, 84]);
  let y = 0;
  const parts = rows.flatMap(({ label, values }) => {
    y += lineHeight;
    const head = words({ x: '0', y: px(y - 6), className: ['chart-label'] }, label);
    const drawn = values.flatMap(({ written, number }, index): ElementContent[] => {
      if (number === undefined) return [];
      const [left, right] = [scale(Math.min(0, number)), scale(Math.max(0, number))];
      const top = y;
      y += barHeight + 6;
      const named = series.length > 1 ? `${written} · ${series[index] ?? ''}` : written;
      return [
        element(
          'rect',
          {
            x: percent(left),
            y: px(top),
            width: percent(Math.max(right - left, 0.3)),
            height: barHeight,
            className: [`series-${(index % 4) + 1}`],
          },
          [],
        ),
        words({ x: percent(right), dx: '0.4em', y: px(top + barHeight - 2) }, named),
      ];
    });
    y += 6;
    return [head, ...drawn];
  });
  return picture(y, 'bars', parts);
}

const plotHeight = 200;

/** Lines over the rows in their order, each named at its end. */
function lines({ series, rows }: ChartTable): Element {
  const up = scaleLinear(extent({ series, rows }), [plotHeight, 24]).nice(4);
  const last = Math.max(1, rows.length - 1);
  const across = scaleLinear([0, last], [6, 88]);
  const grid = up
    .ticks(4)
    .flatMap((tick) => [
      element(
        'line',
        { x1: '6%', x2: '88%', y1: px(up(tick)), y2: px(up(tick)), className: ['chart-grid'] },
        [],
      ),
      words({ x: '0', y: px(up(tick)), dy: '0.3em', className: ['chart-tick'] }, up.tickFormat(4)(tick)),
    ]);
  const drawn = series.flatMap((name, index) => {
    const points = rows.flatMap(({ values }, place) => {
      const number = values[index]?.number;
      return number === undefined ? [] : [{ x: percent(across(place)), y: px(up(number)) }];
    });
    const className = [`series-${(index % 4) + 1}`];
    const steps = points.slice(1).map(({ x, y }, step) => {
      const from = points[step];
      return element('line', { x1: from?.x, y1: from?.y, x2: x, y2: y, className }, []);
    });
    return [
      ...steps,
      ...points.map(({ x, y }) => element('circle', { cx: x, cy: y, r: '3', className }, [])),
      ...nameAtEnd(name, points),
    ];
  });
  const every = Math.ceil(rows.length / 7);
  const labels = rows.flatMap(({ label }, place) =>
    place % every === 0
      ? [words({ x: percent(across(place)), y: px(plotHeight + 18), className: ['chart-below'] }, label)]
      : [],
  );
  return picture(plotHeight + 24, 'lines', [...grid, ...drawn, ...labels]);
}

/** The name of a line at its last point: above it, or below where the line comes from above. */
function nameAtEnd(name: string, points: readonly { x: string; y: string }[]): Element[] {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (end === undefined) return [];
  const isFalling = before !== undefined && Number(before.y) < Number(end.y);
  const isBelow = isFalling && Number(end.y) < plotHeight - lineHeight;
  const dy = isBelow ? '1.5em' : '-0.7em';
  return [words({ ...end, dx: '-0.2em', dy, className: ['chart-end'] }, name)];
}

/** The table beside it says the same in words. */
function picture(height: number, type: (typeof chartTypes)[number], parts: ElementContent[]): Element {
  return element('svg', { ariaHidden: 'true', width: '100%', height, className: [`chart-${type}`] }, parts);
}

function words(properties: Element['properties'], value: string): Element {
  return element('text', properties, [text(value)]);
}

/** From the smallest to the largest number, zero included: a bar's length is its number. */
function extent({ rows }: ChartTable): [number, number] {
  const numbers = rows.flatMap(({ values }) => values.flatMap(({ number }) => number ?? []));
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return [low, low === high ? 1 : high];
}

function px(length: number): string {
  return String(Number(length.toFixed(1)));
}

function percent(share: number): string {
  return `${Number(share.toFixed(2))}%`;
}
