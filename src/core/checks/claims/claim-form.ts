import { plainText } from '../../model/prose/plain-text.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { slug } from '../../read/schemas/fields.ts';
import { ancestors, isJsx, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import { type ClaimPlace, claimsIn } from './claim-nodes.ts';

/** `<Claim>` without an id, or with one that cannot be part of an address. */
export const claimId: Check = ({ sections }) =>
  claimsIn(sections).flatMap((claim) => {
    if (slug.safeParse(claim.id).success) return [];
    const message =
      claim.id === '' ? 'A claim without an id' : `The id \`${claim.id}\` cannot be part of an address`;
    return [issue(claim, 'claim-id', message, 'Write <Claim id="some-words">: a–z, digits and hyphens.')];
  });

/** An id that two claims of the prose share. */
export const claimTwice: Check = ({ sections }) => {
  const firsts = new Map<string, ClaimPlace>();
  return claimsIn(sections).flatMap((claim) => {
    const first = firsts.get(claim.id);
    if (first === undefined) firsts.set(claim.id, claim);
    if (first === undefined || claim.id === '') return [];
    const where = `${first.prose.file.path}:${first.node.position?.start.line ?? 1}`;
    const hint = `It is first used at ${where}. Give this claim an id and an entry of its own.`;
    return [issue(claim, 'claim-twice', `The claim \`${claim.id}\` appears twice in the prose`, hint)];
  });
};

/** A claim inside a claim. */
export const claimNested: Check = ({ sections }) =>
  claimsIn(sections).flatMap((claim) => {
    const inside = [...ancestors(claim)].some((node) => isJsx(node) && node.name === 'Claim');
    const hint = 'Close the outer claim before this one opens: one claim, one statement.';
    return inside ? [issue(claim, 'claim-nested', `The claim \`${claim.id}\` is inside another`, hint)] : [];
  });

/** A claim that says nothing. */
export const claimEmpty: Check = ({ sections }) =>
  claimsIn(sections).flatMap((claim) => {
    if (plainText(claim.node).trim() !== '') return [];
    const hint = 'Put the statement between <Claim id="…"> and </Claim>.';
    return [issue(claim, 'claim-empty', `The claim \`${claim.id}\` holds no words`, hint)];
  });

/** A claim around paragraphs in place of inside one. */
export const claimBlock: Check = ({ sections }) =>
  claimsIn(sections).flatMap((claim) => {
    if (claim.node.type === 'mdxJsxTextElement') return [];
    const hint = 'Write the tags on the lines of the sentence itself, inside one paragraph.';
    return [issue(claim, 'claim-block', `The claim \`${claim.id}\` is no part of a paragraph`, hint)];
  });

/** A claim of the register's documentary with no citation in it or directly after it. */
export const claimUncited: Check = ({ sections, claims }) => {
  if (claims === undefined) return [];
  return claimsIn(sections).flatMap((claim) => {
    const sources = claim.prose.sources.get(claim.node);
    if (sources === undefined || sources.length > 0) return [];
    const hint = 'Put [@key] directly after </Claim>; only punctuation and spaces may come between.';
    return [issue(claim, 'claim-uncited', `No citation follows the claim \`${claim.id}\``, hint)];
  });
};

function issue({ prose, node }: ClaimPlace, rule: string, message: string, hint: string): Issue {
  return issueAt(prose.file, tagRange(prose, node), rule, message, hint);
}
