import { z } from 'zod';
import { country, listOf, partialDate, slug, text } from './fields.ts';

/** `positions.yaml`: the documentary's own scale and where each country stands on it. */
export const positionsFile = z.strictObject({
  scale: z
    .array(z.strictObject({ id: slug, label: text, description: text.optional() }))
    .min(1, { error: 'expected at least one step' }),
  countries: z.record(
    country,
    z.strictObject({
      position: slug,
      since: partialDate.optional(),
      summary: text,
      claims: listOf(slug),
    }),
  ),
});

export type PositionsFile = z.infer<typeof positionsFile>;
