import { type Issue, issueAt } from '../../read/issue.ts';
import { isWebAddress } from '../../read/schemas/fields.ts';
import type { Check } from '../rule.ts';
import { type Entry, isRecord } from '../subject.ts';

/**
 * Addresses that cannot be linked. One of another scheme (`ftp:`, `javascript:`) is only a warning:
 * it is well-formed, and what readers get is the entry without a link.
 */
export const citationAddresses: Check = ({ citations }) => {
  if (citations === undefined) return [];
  const { file, list } = citations;
  return list.flatMap((entry) =>
    addressesOf(entry).flatMap(({ value, path }): Issue[] => {
      if (isWebAddress(value)) return [];
      const scheme = /^([a-z][a-z0-9+-]*):/i.exec(value)?.[1];
      const foreign = scheme !== undefined && !/^https?$/i.test(scheme);
      const message = foreign
        ? `The address of \`${entry.key}\` is not linked: its scheme is \`${scheme}:\``
        : `The address of \`${entry.key}\` is malformed: \`${value}\``;
      const hint = foreign
        ? 'Only http: and https: are ever linked. Give such an address, or take this one out.'
        : 'An address begins with http:// or https:// and holds no spaces at its ends.';
      const range = file.rangeOf([...entry.path, ...path]);
      return [issueAt(file, range, 'citation-url', message, hint, foreign ? 'warning' : 'error')];
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
