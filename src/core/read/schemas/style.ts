import { z } from 'zod';
import { nearest } from '../nearest.ts';

/** Citation styles that come with the engine. */
export const styleNames = [
  'documentary',
  'ama',
  'apa',
  'chicago-author-date',
  'chicago-notes',
  'harvard',
  'ieee',
  'mla',
  'nature',
  'oscola',
  'vancouver',
] as const;

export type StyleName = (typeof styleNames)[number];

/** Whether a style comes with the engine. */
export function isStyleName(name: string): name is StyleName {
  return (styleNames as readonly string[]).includes(name);
}

/** A citation style: one that comes with the engine, or a `.csl` file of the content folder. */
export const style = z
  .string({ error: 'expected the name of a citation style' })
  .refine((name) => isStyleName(name) || /^[^/\\]+\.csl$/.test(name), {
    error: `expected a .csl file in this folder, or one of ${styleNames.join(', ')}`,
    params: { nearest: (name: string) => nearest(name, styleNames) },
  });
