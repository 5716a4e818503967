import type { Documentary } from '../../core/model/documentary.ts';
import { factCheckCsv, factCheckRows } from '../../outputs/claims/fact-check.ts';

/**
 * The fact-checker's sheet as CSV: one row for each claim and source.
 *
 * @param unchecked only the claims that nobody has compared with their sources
 */
export function claimsSheet(documentary: Documentary, unchecked: boolean): string {
  const rows = factCheckRows(documentary);
  return factCheckCsv(documentary, unchecked ? rows.filter(({ claim }) => claim.checked.length === 0) : rows);
}
