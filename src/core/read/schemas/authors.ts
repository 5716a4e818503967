import { z } from 'zod';
import { text, webAddress } from './fields.ts';

/** An ORCID iD as written, with or without its resolver. Source: https://support.orcid.org/hc/en-us/articles/360006897674 */
const orcid = z
  .string()
  .transform((id) => id.trim().replace(/^https?:\/\/orcid\.org\//i, ''))
  .refine(isOrcid, { error: 'expected an ORCID iD such as 0000-0002-1825-0097, with its check digit' });

/** Whether the last sign of an iD is the check digit of the others (ISO 7064, MOD 11-2). */
function isOrcid(id: string): boolean {
  if (!/^(?:\d{4}-){3}\d{3}[\dX]$/.test(id)) return false;
  const digits = id.replaceAll('-', '');
  const total = [...digits.slice(0, -1)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}

const author = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({ name: text, orcid: orcid.optional(), url: webAddress.optional() }),
);

/** Who made the documentary; a name alone needs no fields. */
export const authors = z
  .array(author)
  .nullish()
  .transform((list) => list ?? []);

/** A DOI of the documentary itself, with or without its resolver. */
export const ownDoi = z
  .string()
  .transform((doi) => doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ''))
  .refine((doi) => /^10\.\d{4,9}\/\S+$/.test(doi), { error: 'expected a DOI such as 10.5281/zenodo.1234' });

export type Author = z.output<typeof author>;
