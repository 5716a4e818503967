import { z } from 'zod';
import { country, partialDate, slug } from './fields.ts';

/** What a claim can be, in the order in which the site lists them. */
export const claimKinds = [
  'allegation',
  'denial',
  'response',
  'assessment',
  'finding',
  'measure',
  'law',
  'fact',
] as const;

const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** One entry of `claims.yaml`. */
export const claimEntry = z.strictObject({
  kind: z.enum(claimKinds),
  by: z.array(slug).min(1, { error: 'expected at least one party' }),
  about: list(slug),
  date: partialDate.optional(),
  places: list(country),
  disputes: list(slug),
  supports: list(slug),
});

export type ClaimKind = (typeof claimKinds)[number];
export type ClaimEntry = z.infer<typeof claimEntry>;
