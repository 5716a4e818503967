import { claimTime, introductionText } from '../../core/model/claims/introduction.ts';
import type { Claim, Documentary, Evidence, Reference } from '../../core/model/documentary.ts';
import { addressAt } from '../../core/model/references/passage-address.ts';
import { claimPassages } from '../../core/model/references/passages.ts';
import { referenceDetails } from '../../core/model/references/reference-details.ts';
import { singleLine } from '../../core/single-line.ts';
import { csv } from '../text/csv.ts';

/** One claim and one of its sources: what a fact-checker compares. */
export interface FactCheckRow {
  claim: Claim;
  /** "Denied by Ren Zhengfei" */
  who: string;
  when: string;
  reference: Reference | undefined;
  /** Where in the source; empty where nobody noted it yet. */
  passages: Evidence[];
  /** The source's address, at its first passage where possible. */
  address: string;
  archive: string;
}

/** The rows of all claims, in reading order; a claim without sources has one too. */
export function factCheckRows(documentary: Documentary): FactCheckRow[] {
  return documentary.claims.flatMap((claim): FactCheckRow[] => {
    const who = introductionText(documentary, claim);
    const when = claimTime(documentary, claim)?.text ?? '';
    const passages = Map.groupBy(claimPassages(documentary, claim), ({ reference }) => reference);
    if (claim.references.length === 0) {
      return [{ claim, who, when, reference: undefined, passages: [], address: '', archive: '' }];
    }
    return claim.references.map((reference) => {
      const { url, archive } = referenceDetails(documentary, reference);
      const [first] = passages.get(reference) ?? [];
      return {
        claim,
        who,
        when,
        reference,
        passages: passages.get(reference) ?? [],
        address: url === undefined ? '' : addressAt(url, first?.locator, first?.quote),
        archive: archive?.url ?? '',
      };
    });
  });
}

/** A page of more rows would be a load on paper and on the screen: then the sheet is a file alone. */
const mostOnPage = 1000;

/** Whether the sheet is a page too. */
export function hasSheetPage({ claims }: Documentary): boolean {
  const rows = claims.reduce((sum, { references }) => sum + Math.max(1, references.length), 0);
  return rows > 0 && rows <= mostOnPage;
}

const columns = [
  'claim',
  'text',
  'who',
  'when',
  'url',
  'source',
  'source_key',
  'source_text',
  'passage',
  'locator',
  'address',
  'archive',
  'checked_by',
  'checked_on',
];

/** `fact-check.csv`: one row for each claim and source, to be filled in by those who compare them. */
export function factCheckCsv(documentary: Documentary, rows = factCheckRows(documentary)): string {
  const { addresses } = documentary;
  return csv(
    columns,
    rows.map(({ claim, who, when, reference, passages, address, archive }) => [
      claim.id,
      singleLine(claim.text),
      singleLine(who),
      when,
      addresses.canonical(addresses.claim(claim.id)),
      reference === undefined ? '' : String(reference.number),
      reference?.key ?? '',
      singleLine(reference?.formatted.text ?? ''),
      joined(passages.map(({ quote }) => quote)),
      joined(passages.map(({ locator }) => locator)),
      address,
      archive,
      joined(claim.checked.map(({ by }) => by)),
      joined(claim.checked.map(({ date }) => date)),
    ]),
  );
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => (text === undefined ? [] : singleLine(text))).join('; ');
}
