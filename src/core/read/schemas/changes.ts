import { z } from 'zod';
import { listOf, partialDate, slug, text } from './fields.ts';

/** `changes.yaml`: what was changed when, newest or oldest first as the editor likes. */
export const changesFile = z.array(
  z.strictObject({
    date: partialDate,
    change: text,
    claims: listOf(slug),
  }),
);

export type ChangeEntry = z.infer<typeof changesFile>[number];
