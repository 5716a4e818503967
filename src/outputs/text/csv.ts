import { stringify } from 'csv-stringify/sync';

/**
 * A table as RFC 4180 has it. A field that a spreadsheet would read as a formula gets a leading
 * apostrophe.
 */
export function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([columns, ...rows.map((row) => row.map(withoutFormula))], { record_delimiter: 'windows' });
}

/**
 * csv-stringify's `escape_formulas` does the same but for line feeds and full-width signs; the
 * contract names the signs.
 */
function withoutFormula(field: string): string {
  return /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
}
