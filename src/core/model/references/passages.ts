import { memoize } from '../../memoize.ts';
import { locatorOf } from '../../syntax/locator.ts';
import type { Cite } from '../../syntax/remark-citations.ts';
import type { Claim, Documentary, Evidence, Mark } from '../documentary.ts';

/** Where in its source one use of it points: what the claim's evidence says, else the locator in the prose. */
export function passagesOf(documentary: Documentary, mark: Mark): Evidence[] {
  const { reference } = mark;
  if (reference === undefined) return [];
  const claims = claimsByCite(documentary).get(mark.cite) ?? [];
  const evidence = claims.flatMap((claim) => claim.evidence.filter((one) => one.reference === reference));
  const locator = locatorOf(mark.item.suffix);
  if (evidence.length === 0) {
    return locator === undefined ? [] : [{ reference, locator, quote: undefined, translation: undefined }];
  }
  return evidence.map((one) => ({ ...one, locator: one.locator ?? locator }));
}

/** The locators of one use, in one line. */
export function locatorsOf(documentary: Documentary, mark: Mark): string | undefined {
  const locators = passagesOf(documentary, mark).flatMap(({ locator }) => locator ?? []);
  return locators.length === 0 ? undefined : [...new Set(locators)].join('; ');
}

/** The passages of a claim: its evidence, and the locators of its citations that no evidence names. */
export function claimPassages(documentary: Documentary, claim: Claim): Evidence[] {
  const span = claim.section.spans.find(({ id }) => id === claim.id);
  const cites = new Set(span?.cites);
  const named = new Set(claim.evidence.map(({ reference }) => reference));
  const marks = claim.section.marks.filter(
    ({ cite, reference }) => cites.has(cite) && reference !== undefined && !named.has(reference),
  );
  return [...claim.evidence, ...marks.flatMap((mark) => passagesOf(documentary, mark))];
}

/** The claims that each cluster is a source of. */
const claimsByCite = memoize(({ sections, claimsById }: Documentary): Map<Cite, Claim[]> => {
  const claims = new Map<Cite, Claim[]>();
  for (const { cites, id } of sections.flatMap(({ spans }) => spans)) {
    const claim = claimsById.get(id);
    if (claim === undefined) continue;
    for (const cite of cites) claims.set(cite, [...(claims.get(cite) ?? []), claim]);
  }
  return claims;
});
