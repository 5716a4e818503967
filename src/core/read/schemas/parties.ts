import { z } from 'zod';
import { country, slug, text } from './fields.ts';

/** What a party can be. */
export const partyKinds = ['person', 'company', 'government', 'agency', 'organisation', 'media'] as const;

/** One entry of `parties.yaml`. */
export const partyEntry = z.strictObject({
  name: text,
  kind: z.enum(partyKinds),
  role: text.optional(),
  of: slug.optional(),
  country: country.optional(),
});

export type PartyKind = (typeof partyKinds)[number];
export type PartyEntry = z.infer<typeof partyEntry>;
