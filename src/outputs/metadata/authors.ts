import type { Author } from '../../core/read/schemas/authors.ts';
import type { CslName } from '../../core/read/schemas/citations.ts';

/** Where an ORCID iD is resolved. */
export function orcidAddress(orcid: string | undefined): string | undefined {
  return orcid === undefined ? undefined : `https://orcid.org/${orcid}`;
}

/** Where a DOI is resolved. */
export function doiAddress(doi: string | undefined): string | undefined {
  return doi === undefined ? undefined : `https://doi.org/${encodeURI(doi)}`;
}

/**
 * An author as citations know them. Only persons have an ORCID iD, so that only then the last word is
 * sure to be a family name; “Roe, Ann” says itself which is which.
 */
export function citedName({ name, orcid }: Author): CslName {
  const [, first, second] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  if (first !== undefined && second !== undefined) return { family: first, given: second };
  const [, given, family] = /^(.+)\s+(\S+)$/.exec(name) ?? [];
  return orcid !== undefined && given !== undefined && family !== undefined
    ? { family, given }
    : { literal: name };
}

/** An author as a person or organisation of schema.org. */
export function authorJsonLd({ name, orcid, url }: Author): object {
  return {
    '@type': orcid === undefined ? 'Thing' : 'Person',
    name,
    url: url === undefined ? orcidAddress(orcid) : new URL(url).href,
    identifier: orcidAddress(orcid),
  };
}
