import { z } from 'zod';
import { country, listOf, partialDate, slug } from './fields.ts';

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

/** One entry of `claims.yaml`. */
export const claimEntry = z.strictObject({
  kind: z.enum(claimKinds),
  by: listOf(slug).refine((parties) => parties.length > 0, { error: 'expected at least one party' }),
  about: listOf(slug),
  date: partialDate.optional(),
  places: listOf(country),
  disputes: listOf(slug),
  supports: listOf(slug),
});

export type ClaimKind = (typeof claimKinds)[number];
export type ClaimEntry = z.infer<typeof claimEntry>;
