import type { Rule } from '../rule.ts';
import { claimBlock, claimEmpty, claimId, claimNested, claimTwice, claimUncited } from './claim-form.ts';
import { claimDate } from './dates.ts';
import { evidenceQuote, evidenceSource, evidenceTranslation } from './evidence.ts';
import { claimParty } from './parties.ts';
import { claimNotInProse, claimNumber, claimUnregistered, claimUnsorted } from './register.ts';
import { claimRelation, claimReplyDate } from './relations.ts';

/** Rules for claims in the prose and for `claims.yaml`. */
export const claimRules: readonly Rule[] = [
  {
    id: 'claim-id',
    what: '`<Claim>` without an id, or with one that cannot be part of an address.',
    why: 'A claim’s page and its register entry are found by it.',
    fix: '`<Claim id="some-words">`: a–z, digits and hyphens.',
    check: claimId,
  },
  {
    id: 'claim-number',
    what: 'A claim whose id is the number of a page of the register.',
    why: 'Both would be at `/claims/2/`.',
    fix: 'Give it an id with a letter.',
    check: claimNumber,
  },
  {
    id: 'claim-twice',
    what: 'Two claims of the prose with one id.',
    why: 'A claim is one statement at one place.',
    fix: 'Give the second another id and its own entry.',
    check: claimTwice,
  },
  {
    id: 'claim-nested',
    what: 'A claim inside a claim.',
    why: 'Its sources could not be distinguished from the outer one’s.',
    fix: 'Close the one before the other opens.',
    check: claimNested,
  },
  {
    id: 'claim-empty',
    what: 'A claim without words.',
    why: 'There is nothing to list.',
    fix: 'Put the statement between its tags.',
    check: claimEmpty,
  },
  {
    id: 'claim-block',
    what: 'A claim whose tags are around paragraphs.',
    why: 'A claim is part of a sentence.',
    fix: 'Write the tags on the lines of the sentence.',
    check: claimBlock,
  },
  {
    id: 'claim-uncited',
    what: 'A claim with no citation in it or directly after it.',
    why: 'A claim without a source cannot be checked.',
    fix: 'Put `[@key]` directly after `</Claim>`.',
    check: claimUncited,
  },
  {
    id: 'claim-unregistered',
    what: 'A claim of the prose that `claims.yaml` does not have.',
    why: 'Nobody would know who makes it.',
    fix: 'Take the suggested id, or add the entry.',
    check: claimUnregistered,
  },
  {
    id: 'claim-not-in-prose',
    what: 'A claim of `claims.yaml` that no section has.',
    why: 'It has no words and no sources.',
    fix: 'Mark it in a section, or take it out.',
    check: claimNotInProse,
  },
  {
    id: 'claim-unsorted',
    what: 'Claims of the kind `unsorted`, counted. A warning.',
    why: 'Readers see a cited statement and not what it is: an allegation, a finding, a law.',
    fix: 'Give each a kind and who makes it.',
    check: claimUnsorted,
  },
  {
    id: 'claim-party',
    what: 'A claim `by`, `citedBy` or `about` a party that `parties.yaml` does not have.',
    why: 'The claim would be by nobody.',
    fix: 'Take the suggested id, or add the party.',
    check: claimParty,
  },
  {
    id: 'claim-relation',
    what: 'A relation to an unknown claim or to the claim itself, or both disputing and supporting one claim.',
    why: 'The exchange could not be shown, or makes no sense.',
    fix: 'Take the suggested id; keep one of two.',
    check: claimRelation,
  },
  {
    id: 'claim-reply-date',
    what: 'A claim that disputes one of a later date (warning).',
    why: 'Nobody answers what has not been said.',
    fix: 'Correct a date, or write the relation on the later claim.',
    check: claimReplyDate,
  },
  {
    id: 'claim-date',
    what: 'A claim dated after the edition; before 1400 a warning.',
    why: 'The account is not current to that day.',
    fix: 'Correct the date, or the edition.',
    check: claimDate,
  },
  {
    id: 'evidence-source',
    what: '`evidence` from a source that the claim does not cite, or that has no entry.',
    why: 'Readers could not find the passage.',
    fix: 'Cite the source after the claim, or take the suggested key.',
    check: evidenceSource,
  },
  {
    id: 'evidence-quote',
    what: 'A quotation of over 25 words, or one interrupted by “…” or “[ ]” (warning); one without words.',
    why: 'The link to the passage looks for the words as they are in the source.',
    fix: 'Quote fewer words, in one uninterrupted run.',
    check: evidenceQuote,
  },
  {
    id: 'evidence-translation',
    what: 'A quotation in another language than the documentary’s without a translation (warning).',
    why: 'Readers could not compare it with the claim.',
    fix: 'Add `translation`.',
    check: evidenceTranslation,
  },
];
