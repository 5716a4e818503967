import { memoize } from '../../memoize.ts';
import type { TermEntry } from '../../read/schemas/terms.ts';
import { fragment, termId } from '../addresses.ts';
import type { Documentary } from '../documentary.ts';
import { inPages, pageAddress, pageNumbers } from './pages.ts';

/** A term with what `terms.yaml` says of it. */
export type Term = TermEntry & { name: string };

/** The glossary in the pages of its list, in the order of the documentary's language. */
export const termPages = memoize(({ terms, wording }: Documentary): Term[][] => {
  const names = new Intl.Collator(wording.language);
  const sorted = Array.from(terms, ([name, entry]) => ({ name, ...entry }));
  sorted.sort((a, b) => names.compare(a.name, b.name));
  return inPages(
    sorted,
    ({ name, full, definition }) => 80 + 2 * [name, full, definition].filter(Boolean).join('').length,
  );
});

/** The address of a term in the glossary. */
export function termAddress(documentary: Documentary, name: string): string {
  const list = documentary.addresses.path('terms/');
  return pageAddress(list, pagesByTerm(documentary).get(name) ?? 1) + fragment(termId(name));
}

const pagesByTerm = memoize((documentary: Documentary) =>
  pageNumbers(termPages(documentary), ({ name }) => name),
);
