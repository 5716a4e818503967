import { z } from 'zod';
import { country, listOf, partialDate, slug, text } from './fields.ts';

const position = z.strictObject({
  position: slug,
  since: partialDate.optional(),
  summary: text,
  claims: listOf(slug),
});

/** `positions.yaml`: the documentary's own scale and where each country or party is on it. */
export const positionsFile = z.strictObject({
  scale: z
    .array(z.strictObject({ id: slug, label: text, description: text.optional() }))
    .min(1, { error: 'expected at least one step' }),
  /** Whether each step goes further than the one before it: then they carry numbers, else letters. */
  ranked: z.boolean().default(false),
  countries: z
    .record(country, position)
    .nullish()
    .transform((entries) => entries ?? {}),
  parties: z
    .record(slug, position)
    .nullish()
    .transform((entries) => entries ?? {}),
});

export type PositionsFile = z.infer<typeof positionsFile>;
export type PositionEntry = z.infer<typeof position>;
