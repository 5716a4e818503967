import { claimPages } from '../../model/lists/claim-pages.ts';
import { issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { slug } from '../../read/schemas/fields.ts';
import { tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import { claimsIn, proseIsWhole } from './claim-nodes.ts';

/** A claim of the prose that `claims.yaml` does not have. Without a register claims are plain text. */
export const claimUnregistered: Check = ({ sections, claims }) => {
  if (claims === undefined) return [];
  const suggest = suggester(claims.byKey.keys());
  return claimsIn(sections)
    .filter(({ id }) => slug.safeParse(id).success && !claims.byKey.has(id))
    .map(({ id, node, prose }) =>
      issueAt(
        prose.file,
        tagRange(prose, node),
        'claim-unregistered',
        `The claim \`${id}\` is not in claims.yaml`,
        didYouMean(id, suggest, 'Add it there with kind and by.'),
      ),
    );
};

/** A claim of `claims.yaml` that no section has. */
export const claimNotInProse: Check = (subject) => {
  const { claims, sections } = subject;
  if (claims === undefined || !proseIsWhole(subject)) return [];
  const inProse = new Set(claimsIn(sections).map(({ id }) => id));
  const suggest = suggester([...inProse].filter((id) => !claims.byKey.has(id)));
  return claims.list
    .filter(({ key }) => !inProse.has(key))
    .map(({ key, path }) =>
      issueAt(
        claims.file,
        claims.file.rangeOf(path, 'key'),
        'claim-not-in-prose',
        `The claim \`${key}\` is in no section`,
        didYouMean(key, suggest, `Mark it with <Claim id="${key}">, or take it out here.`),
      ),
    );
};

/** A claim whose address a page of the register has: `/claims/2/`. */
export const claimNumber: Check = ({ claims, documentary }) => {
  if (claims === undefined || documentary === undefined) return [];
  const pages = claimPages(documentary.claims).length;
  return claims.list
    .filter(({ key }) => /^[1-9]\d*$/.test(key) && Number(key) >= 2 && Number(key) <= pages)
    .map(({ key, path }) =>
      issueAt(
        claims.file,
        claims.file.rangeOf(path, 'key'),
        'claim-number',
        `The address /claims/${key}/ belongs to page ${key} of the register`,
        `Give it an id with a letter, here and in the prose: ${key}-some-words.`,
      ),
    );
};

/** Claims that `claims suggest` has marked and nobody has classified yet: one warning with their number. */
export const claimUnsorted: Check = ({ claims }) => {
  const unsorted = claims?.list.filter(({ fields }) => fields['kind'] === 'unsorted') ?? [];
  const [first] = unsorted;
  if (claims === undefined || first === undefined) return [];
  const message = `${unsorted.length} of ${claims.list.length} claims are unsorted; this is the first`;
  const hint = 'Give it a kind and who makes it. npm run claims -- review goes through them one by one.';
  const range = claims.file.rangeOf([...first.path, 'kind'], 'value');
  return [issueAt(claims.file, range, 'claim-unsorted', message, hint, 'warning')];
};
