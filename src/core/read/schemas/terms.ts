import { z } from 'zod';
import { text } from './fields.ts';

/** One entry of `terms.yaml`, by the term as the prose writes it: its full form, its definition, or both. */
export const termEntry = z
  .union([
    text.transform((full) => ({ full, definition: undefined })),
    z.strictObject({ full: text.optional(), definition: text.optional() }),
  ])
  .refine(({ full, definition }) => full !== undefined || definition !== undefined, {
    error: 'expected the full form, or definition, or both',
  });

export type TermEntry = z.infer<typeof termEntry>;
