import type { Claim, Documentary, Section } from '../../core/model/documentary.ts';
import { citeClaim } from '../metadata/cite-this.ts';
import { quoteClaim } from './claim-quotation.ts';

/** The forms of a citation of a claim, and of a quotation, beside the one that its page shows. */
export const claimForms = {
  cite: [
    ['bibtex', 'BibTeX'],
    ['cslJson', 'CSL-JSON'],
    ['ris', 'RIS'],
    ['wikitext', 'Wikitext'],
  ],
  quote: [
    ['html', 'HTML'],
    ['markdown', 'Markdown'],
    ['wikitext', 'Wikitext'],
  ],
} as const;

/** Below the site's root. */
export function claimFormsPath({ slug }: Section): string {
  return `data/citing/${slug}.json`;
}

/**
 * How to cite and to quote the claims of a section, by claim id: for the pages of the claims, which ask
 * for it when a reader chooses a form. In every page all forms would be a third of it.
 */
export function claimFormsJson(documentary: Documentary, claims: readonly Claim[]): string {
  const forms = claims.map((claim) => [
    claim.id,
    { cite: citeClaim(documentary, claim), quote: quoteClaim(documentary, claim) },
  ]);
  return JSON.stringify(Object.fromEntries(forms));
}
