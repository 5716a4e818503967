import { z } from 'zod';
import { country, partialDate, slug, text } from './fields.ts';

/** `positions.yaml`: the documentary's own scale and where each country stands on it. */
export const positionsFile = z.strictObject({
  scale: z.array(z.strictObject({ id: slug, label: text, description: text.optional() })).min(1),
  countries: z.record(
    country,
    z.strictObject({
      position: slug,
      since: partialDate.optional(),
      summary: text,
      claims: z
        .array(slug)
        .nullish()
        .transform((items) => items ?? []),
    }),
  ),
});

export type PositionsFile = z.infer<typeof positionsFile>;
