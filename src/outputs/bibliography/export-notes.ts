import type { CslEntry } from '../../core/read/schemas/citations.ts';
import { isWebAddress } from '../../core/read/schemas/fields.ts';
import type { Wording } from '../../translations/wording.ts';

/** What formats other than CSL-JSON have no field of their own for, as the reader would say it. */
export function notesOf(entry: CslEntry, wording: Wording): { note: string; annotation: string } {
  const { translation, correction, doubt } = entry.custom ?? {};
  const note = [translation && wording('reference.translation', { title: translation.title }), entry.note];
  const annotation = [
    entry.annote,
    correction && `${wording('reference.correction')}: ${correction}`,
    doubt && `${wording('reference.doubt')}: ${doubt}`,
  ];
  return { note: join(note), annotation: join(annotation) };
}

/** The entry's address, where it is one that may be followed. */
export function webAddressOf(entry: CslEntry): string | undefined {
  const address = entry.URL === undefined ? '' : String(entry.URL);
  return isWebAddress(address) ? new URL(address).href.replace(/[{}\\]/g, encodeURIComponent) : undefined;
}

function join(parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
