import type { Element } from 'hast';
import { s } from 'hastscript';

interface Patterns {
  /** Begin of the ids. */
  id: string;
  steps: number;
  /** The side of a pattern's square in the units of the picture. */
  size: number;
}

const patterns = [
  { path: '', base: 'full', thick: 0 },
  { path: 'M-1-1 9 9M-1 7 1 9M7-1 9 1M-1 9 9-1M-1 1 1-1M7 9 9 7', base: 'soft', thick: 1.5 },
  { path: 'M-1 9 9-1M-1 1 1-1M7 9 9 7', base: 'soft', thick: 2.4 },
  { path: 'M0 2h8M0 6h8', base: 'soft', thick: 1.3 },
  { path: 'M2 2h.01M6 6h.01', base: 'soft', thick: 2.6 },
  { path: 'M-1-1 9 9M-1 7 1 9M7-1 9 1', base: 'paper', thick: 1 },
  { path: 'M4 4h.01', base: 'paper', thick: 2 },
  { path: 'M2 0v8M6 0v8', base: 'paper', thick: 1.6 },
];

/**
 * The patterns of the scale, distinguishable without colour: full, lines in one direction after the
 * other, crossed lines, dots. A longer scale begins again, and the numbers distinguish the rest.
 */
export function patternsTree({ id, steps, size }: Patterns): Element {
  const drawn = Array.from({ length: steps }, (_, index) => patterns[index % patterns.length]);
  return s(
    'defs',
    drawn.map((pattern, index) =>
      s(
        'pattern',
        {
          id: `${id}-${index + 1}`,
          className: ['position-pattern'],
          patternUnits: 'userSpaceOnUse',
          width: 8,
          height: 8,
          patternTransform: `scale(${size / 8})`,
        },
        [
          s('rect', { className: [pattern?.base ?? ''], width: 8, height: 8 }),
          ...(pattern === undefined || pattern.path === ''
            ? []
            : [s('path', { d: pattern.path, strokeWidth: pattern.thick, strokeLineCap: 'round' })]),
        ],
      ),
    ),
  );
}
