import { bareDoi, bareIsbn, isIssn } from '../../read/citations/identifiers.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import type { Check } from '../rule.ts';
import type { Entries, Entry } from '../subject.ts';
import { wrongIsbn, wrongIssn } from './check-digits.ts';

/** DOI, ISSN or ISBN that cannot be one. */
export const identifiers: Check = ({ citations }) => {
  if (citations === undefined) return [];
  return citations.list.flatMap((entry) => [
    ...held(citations, entry, 'DOI', wrongDoi),
    ...held(citations, entry, 'ISSN', (value) => firstWrong(value.split(/[\s,;]+/), wrongIssn)),
    ...held(citations, entry, 'ISBN', wrongIsbns),
  ]);
};

/** What is wrong with a value, or nothing. */
type Fault = (value: string) => string | undefined;

function held({ file }: Entries, { key, path, fields }: Entry, field: string, fault: Fault): Issue[] {
  const value = fields[field];
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const hint = fault(String(value));
  if (hint === undefined) return [];
  const message = `The ${field} of \`${key}\` is malformed: \`${value}\``;
  return [issueAt(file, file.rangeOf([...path, field]), 'citation-identifier', message, hint, 'warning')];
}

/** Source: https://www.doi.org/the-identifier/resources/handbook/2_numbering */
function wrongDoi(doi: string): string | undefined {
  if (/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(bareDoi(doi))) return undefined;
  return 'A DOI begins with 10. and holds a slash, as in 10.1017/S0003055403000534.';
}

/** An ISBN may be grouped with spaces; several are separated by commas or spaces; some write an ISSN there. */
function wrongIsbns(written: string): string | undefined {
  const value = bareIsbn(written);
  if (wrongIsbn(value) === undefined || isIssn(value)) return undefined;
  return firstWrong(/[,;]/.test(value) ? value.split(/[,;]/) : value.split(/\s+/), wrongIsbn);
}

function firstWrong(values: readonly string[], fault: Fault): string | undefined {
  return values.map((value) => fault(value.trim())).find((hint) => hint !== undefined);
}
