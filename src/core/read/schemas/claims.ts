import { z } from 'zod';
import { country, listOf, partialDate, slug, text } from './fields.ts';

/** What a claim can be without a word in `documentary.yaml`, in the order in which the site lists them. */
export const claimKinds = [
  'allegation',
  'denial',
  'response',
  'assessment',
  'finding',
  'measure',
  'law',
  'fact',
  // A cited statement that nobody has classified yet: `claims suggest` writes it.
  'unsorted',
] as const;

/** Where in a source a claim is, and in which words. */
const evidence = z.strictObject({
  source: text,
  locator: text.optional(),
  quote: text.optional(),
  /** The quotation in the documentary's language, where the source has another. */
  translation: text.optional(),
});

/** Who compared a claim with its sources, and when. */
const comparison = z.strictObject({ by: text, date: partialDate });

/** A claim that no longer holds: since when, and why. */
const status = z.strictObject({ withdrawn: partialDate, reason: text });

/**
 * One entry of `claims.yaml`.
 *
 * @param kinds the kinds that `documentary.yaml` adds; `undefined` where it could not be read, so that
 *   no kind is called unknown for that
 */
export function claimEntryWith(kinds: readonly string[] | undefined) {
  const entry = z.strictObject({
    kind: kinds === undefined ? slug : z.enum([...claimKinds, ...kinds]),
    /** Who makes it: may be left out only while it is unsorted. */
    by: listOf(slug),
    /** Who passes on what others say, where those who say it cannot be asked. */
    citedBy: listOf(slug),
    about: listOf(slug),
    date: partialDate.optional(),
    places: listOf(country),
    disputes: listOf(slug),
    supports: listOf(slug),
    evidence: listOf(evidence),
    checked: listOf(comparison),
    status: status.optional(),
  });
  return entry.refine(({ kind, by }) => kind === 'unsorted' || by.length > 0, {
    path: ['by'],
    error: 'expected at least one party',
  });
}

/** An entry with the kinds that every documentary has. */
export const claimEntry = claimEntryWith([]);

export type BuiltInClaimKind = (typeof claimKinds)[number];
export type ClaimEntry = z.infer<ReturnType<typeof claimEntryWith>>;
export type Comparison = z.infer<typeof comparison>;
