import { memoize } from '../../memoize.ts';
import { fragment, referenceId } from '../addresses.ts';
import type { Documentary, Reference } from '../documentary.ts';
import { inPages, pageAddress, pageNumbers } from './pages.ts';

/** The references in the pages of their list. */
export const referencePages = memoize(({ references }: Documentary) =>
  inPages(references, ({ marks }) => 2_200 + 130 * marks.length),
);

/** The address of a reference's entry in the list of all. */
export function referenceAddress(documentary: Documentary, reference: Reference): string {
  const page = pagesByReference(documentary).get(reference) ?? 1;
  const list = documentary.addresses.path('references/');
  return pageAddress(list, page) + fragment(referenceId(reference.key));
}

const pagesByReference = memoize((documentary: Documentary) =>
  pageNumbers(referencePages(documentary), (reference) => reference),
);
