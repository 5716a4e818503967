import { z } from 'zod';
import { country, slug, text } from './fields.ts';

/** What a party can be without a word in `documentary.yaml`. */
export const partyKinds = ['person', 'company', 'government', 'agency', 'organisation', 'media'] as const;

/**
 * One entry of `parties.yaml`.
 *
 * @param kinds the kinds that `documentary.yaml` adds; `undefined` where it could not be read
 */
export function partyEntryWith(kinds: readonly string[] | undefined) {
  return z.strictObject({
    name: text,
    /** Its name inside a sentence, where that differs: "the CIA", "critics (unnamed)". */
    inSentence: text.optional(),
    kind: kinds === undefined ? slug : z.enum([...partyKinds, ...kinds]),
    role: text.optional(),
    of: slug.optional(),
    country: country.optional(),
    /** Abbreviations and other names, which readers may search for: `CFIUS`. */
    aliases: z.array(text).optional(),
  });
}

/** An entry with the kinds that every documentary has. */
export const partyEntry = partyEntryWith([]);

export type BuiltInPartyKind = (typeof partyKinds)[number];
export type PartyEntry = z.infer<ReturnType<typeof partyEntryWith>>;
