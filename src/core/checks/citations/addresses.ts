import { type Issue, issueAt } from '../../read/issue.ts';
import { isWebAddress } from '../../read/schemas/fields.ts';
import type { Check } from '../rule.ts';
import { type Entry, isRecord, placeOf } from '../subject.ts';

/** Schemes by which an address runs code or holds its own content. They reach no page and no export. */
const unsafe = /^(?:javascript|data|vbscript)$/i;

/**
 * Addresses that cannot be linked. One that would run code is an error; one of another scheme (`ftp:`,
 * `urn:`) is only a warning: it is well-formed, and readers see it as text.
 */
export const citationAddresses: Check = ({ citations }) => {
  if (citations === undefined) return [];
  return citations.list.flatMap((entry) =>
    addressesOf(entry).flatMap(({ value, path }): Issue[] => {
      if (isWebAddress(value)) return [];
      // Browsers leave out white space and control characters inside a scheme.
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\s\p{Cc}]/gu, ''))?.[1];
      const foreign = scheme !== undefined && !/^https?$/i.test(scheme);
      const isUnsafe = foreign && unsafe.test(scheme);
      const message = isUnsafe
        ? `The address of \`${entry.key}\` would run code: its scheme is \`${scheme}:\``
        : foreign
          ? `The address of \`${entry.key}\` is not linked: its scheme is \`${scheme}:\``
          : `The address of \`${entry.key}\` is malformed: \`${value}\``;
      const hint = foreign
        ? 'Only http: and https: are ever linked. Give such an address, or take this one out.'
        : 'An address begins with http:// or https:// and holds no spaces at its ends.';
      const { file, range } = placeOf(citations, entry, path);
      return [
        issueAt(file, range, 'citation-url', message, hint, foreign && !isUnsafe ? 'warning' : 'error'),
      ];
    }),
  );
};

function addressesOf({ fields }: Entry): { value: string; path: PropertyKey[] }[] {
  const custom = isRecord(fields['custom']) ? fields['custom'] : {};
  const copies = Array.isArray(custom['copies']) ? custom['copies'] : [];
  return [
    { value: fields['URL'], path: ['URL'] },
    ...copies.map((copy: unknown, index) => ({
      value: isRecord(copy) ? copy['URL'] : undefined,
      path: ['custom', 'copies', index, 'URL'],
    })),
  ].flatMap(({ value, path }) =>
    typeof value === 'string' || typeof value === 'number' ? [{ value: String(value), path }] : [],
  );
}
