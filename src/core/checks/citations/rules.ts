import type { Rule } from '../rule.ts';
import { citationAddresses } from './addresses.ts';
import { affix } from './affix.ts';
import { bareKey } from './bare-key.ts';
import { cslFieldNames } from './csl-fields.ts';
import { accessedBeforeIssued, citationDates } from './dates.ts';
import { identifiers } from './identifiers.ts';
import { badKey, duplicateKey, keyCase } from './keys.ts';
import { malformedCluster } from './malformed-cluster.ts';
import { fieldMarkup } from './markup.ts';
import { sameAs } from './same-as.ts';
import { sameSource } from './same-source.ts';
import { furtherReading, shownEntries } from './shown-entries.ts';
import { sourceKey } from './source-keys.ts';
import { uncited } from './uncited.ts';
import { unknownKey } from './unknown-key.ts';

/** Rules for citations in the prose and for the entries of `citations.json`. */
export const citationRules: readonly Rule[] = [
  {
    id: 'citation-unknown-key',
    what: '`[@key]` or `@key` where no entry has the key.',
    why: 'Readers would see a mark without a source.',
    fix: 'Take the suggested key, or add the entry; write `\\@word` for an @ that is text.',
    check: (subject) => [...unknownKey(subject), ...shownEntries(subject)],
  },
  {
    id: 'further-reading',
    what: '`furtherReading` with a key that no entry has; one that the account cites (warning).',
    why: 'The list would lack it, or repeat a reference.',
    fix: 'Take the suggested key, or take it out.',
    check: furtherReading,
  },
  {
    id: 'citation-malformed',
    what: '`[@]`, `[@a;]`, `[@ a]`, two keys without a semicolon, a raw brace, `[@a` without its bracket, `[@a]:` at the start of a paragraph.',
    why: 'A source would be lost, or shown as typed.',
    fix: 'Write `[@key]`, `[@a; @b]`, `[@a, p. 4]` or `[@\\{odd key\\}]`.',
    check: malformedCluster,
  },
  {
    id: 'citation-affix',
    what: 'A link, code or a component beside a key, inside the brackets.',
    why: 'A mark is a link, and links cannot hold links.',
    fix: 'Move it out of the brackets.',
    check: affix,
  },
  {
    id: 'citation-bare-key',
    what: '`[key]` of a known key without its `@`; `@key` in front matter, or behind a hyphen or slash; a full-width @.',
    why: 'It is shown as typed: mostly a citation that lost its @ or its brackets.',
    fix: 'Write `[@key]`, or `\\@key` if it is meant as text.',
    check: bareKey,
  },
  {
    id: 'citation-key',
    what: 'White space or `%` in an entry’s `id`.',
    why: 'Keys become part of addresses.',
    fix: 'Use letters, digits and hyphens.',
    check: badKey,
  },
  {
    id: 'citation-duplicate',
    what: 'Two entries with one `id`.',
    why: 'One of them would never be shown.',
    fix: 'Give one of them another id, or take it out.',
    check: duplicateKey,
  },
  {
    id: 'citation-key-case',
    what: 'Two ids that differ only in capitals.',
    why: 'Other tools take them for one.',
    fix: 'Give one of them another id.',
    check: keyCase,
  },
  {
    id: 'citation-uncited',
    what: 'An entry that nothing cites (warning).',
    why: 'It has no number and is not on the page of references.',
    fix: 'Cite it, or leave it.',
    check: uncited,
  },
  {
    id: 'citation-same-source',
    what: 'Two entries with the same DOI, address (with other titles a warning), or title and container, where nothing distinguishes them and neither entry says so.',
    why: 'One source would count as two.',
    fix: 'Take one out, or declare it in `sources.yaml`: `later-key: {sameAs: earlier-key}`.',
    check: sameSource,
  },
  {
    id: 'citation-same-as',
    what: '`sameAs` that names no entry, or leads back to its own.',
    why: 'The declaration has no effect.',
    fix: 'The later entry names the earlier one.',
    check: sameAs,
  },
  {
    id: 'source-key',
    what: 'A key of `sources.yaml` that no citation has.',
    why: 'What it says would be shown nowhere.',
    fix: 'Take the suggested key.',
    check: sourceKey,
  },
  {
    id: 'citation-field',
    what: 'A field that CSL-JSON does not have (warning), in an entry, a name or a date.',
    why: 'It is kept and shown nowhere; mostly it is mistyped.',
    fix: 'Take the suggested name; what is your own goes under `custom`.',
    check: cslFieldNames,
  },
  {
    id: 'citation-date',
    what: 'A date that does not exist, lies after the edition, or a range that ends before it begins; before 1400 a warning.',
    why: 'A source of the account cannot be later than it. `accessed` and `event-date` may be (warning).',
    fix: 'Look it up; leave out what is not known. Old works carry `original-date`.',
    check: citationDates,
  },
  {
    id: 'citation-accessed-early',
    what: '`accessed` before `issued` (warning).',
    why: 'One of them is mostly wrong; but papers date the web edition by the next day’s print.',
    fix: 'Correct it, or say under `custom` `doubt` that the source gives it so.',
    check: accessedBeforeIssued,
  },
  {
    id: 'citation-identifier',
    what: 'A DOI, ISSN or ISBN that cannot be one; the check digits are computed.',
    why: 'It would lead to no source, or to another.',
    fix: 'Copy it again from the source.',
    check: identifiers,
  },
  {
    id: 'citation-url',
    what: 'A malformed address, or one that would run code (`javascript:`, `data:`, `vbscript:`); another scheme than http and https (warning).',
    why: 'Only http and https addresses are ever linked.',
    fix: 'Give a web address, or take it out.',
    check: citationAddresses,
  },
  {
    id: 'citation-markup',
    what: 'HTML in a field beyond CSL’s own `i b sub sup sc`, in pairs (warning).',
    why: 'It is shown as text, tags and all.',
    fix: 'Take it out, unless the title really reads so.',
    check: fieldMarkup,
  },
];
