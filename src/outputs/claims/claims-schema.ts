import { z } from 'zod';
import type { Documentary } from '../../core/model/documentary.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);
const ids = z.array(id).meta({ uniqueItems: true });
const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const webAddress = z.string().regex(/^https?:\/\//);

const reference = z.strictObject({
  number: z.int().min(1).describe('Number of the reference, the same all over the documentary'),
  key: z.string().min(1).describe('The id of the entry in references.json'),
});

const evidence = reference.extend({
  locator: z.string().optional().describe('Where in the source'),
  quote: z.string().optional().describe('The words of the source'),
  translation: z.string().optional().describe('The same in the language of the documentary'),
  url: webAddress.optional().describe('The source, at the passage where possible'),
});

const claim = z.strictObject({
  id: id.describe('Name of the claim in this documentary'),
  text: z.string().describe('The statement in the words of the account'),
  kind: z.string(),
  by: ids.describe('Parties who make the claim'),
  citedBy: ids.optional().describe('Parties who pass on what others say'),
  introduction: z.string().describe('Who makes it, in words'),
  about: ids.describe('Parties whom it is about'),
  date: partialDate.nullable().describe('When it was said or done, as far as known'),
  reported: partialDate.optional().describe('Where `date` is null: the date of its earliest source'),
  places: z.array(z.string().regex(/^[A-Z]{2}$/)).describe('ISO 3166-1 alpha-2'),
  section: id.describe('The section that holds it'),
  url: webAddress.describe('Its own page'),
  references: z.array(reference).describe('Its sources'),
  disputes: ids.describe('Claims that it answers or contradicts'),
  disputedBy: ids.describe('Claims that answer or contradict it'),
  supports: ids.describe('Claims that it backs'),
  supportedBy: ids.describe('Claims that back it'),
  evidence: z.array(evidence).optional().describe('The passages of its sources'),
  checked: z
    .array(z.strictObject({ by: z.string(), date: partialDate }))
    .optional()
    .describe('Who compared it with its sources, and when'),
  status: z
    .strictObject({ withdrawn: partialDate, reason: z.string() })
    .optional()
    .describe('That it no longer holds, since when and why'),
});

/** A claim as `claims.json` publishes it; parties, claims and sections by id. */
export type PublishedClaim = z.infer<typeof claim>;

/** Where in a source a claim is. */
export type PublishedEvidence = z.infer<typeof evidence>;

/** The JSON Schema of `claims.json`; the kinds of claims are the documentary's. */
export function claimsSchema({ addresses, claimKinds }: Documentary): string {
  const file = z.strictObject({
    documentary: z.string().describe('Title of the documentary'),
    edition: partialDate.describe('Date to which the account is current'),
    claims: z.array(claim.extend({ kind: z.enum(claimKinds.map(({ id }) => id)) })),
  });
  const { $schema, ...schema } = z.toJSONSchema(file);
  const $id = addresses.canonical(addresses.path('data/claims.schema.json'));
  return `${JSON.stringify({ $schema, $id, title: 'Claims of a documentary', ...schema }, null, 2)}\n`;
}
