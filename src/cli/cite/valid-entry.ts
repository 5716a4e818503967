import { isRecord } from '../../core/checks/subject.ts';
import { bareDoi, bareIsbn } from '../../core/read/citations/identifiers.ts';
import { withoutUnfit } from '../../core/read/formats/unfit-text.ts';
import { cslEntry, dateFields } from '../../core/read/schemas/citations.ts';
import { isRealDate, isWebAddress } from '../../core/read/schemas/fields.ts';
import type { NewEntry } from './read-entries.ts';

/** An entry that `check` has no error for, and what had to be changed for that. */
export interface ValidEntry {
  entry: NewEntry;
  changes: string[];
}

/** Puts right in an entry what `check` would refuse, or leaves it out and says so. Nothing goes without a word. */
export function validEntry(written: NewEntry): ValidEntry {
  const changes: string[] = [];
  const entry: NewEntry = Object.fromEntries(
    Object.entries(written).filter(
      ([field, value]) => !field.startsWith('_') && value !== undefined && value !== null,
    ),
  );
  const legible = JSON.stringify(entry, (_, value) =>
    typeof value === 'string' ? withoutUnfit(value) : value,
  );
  if (legible !== JSON.stringify(entry)) {
    Object.assign(entry, JSON.parse(legible));
    changes.push('control characters or halves of characters were taken out');
  }
  if (typeof entry['type'] !== 'string' || entry['type'] === '') {
    entry['type'] = 'document';
    changes.push('it has no type: read as a document');
  }
  if (typeof entry['DOI'] === 'string') entry['DOI'] = bareDoi(entry['DOI']);
  if (typeof entry['ISBN'] === 'string') entry['ISBN'] = bareIsbn(entry['ISBN']);
  soundAddress(entry, changes);
  for (const field of dateFields) soundDate(entry, field, changes);
  return { entry: withoutRefused(entry, changes), changes };
}

function soundAddress(entry: NewEntry, changes: string[]): void {
  const url = entry['URL'];
  if (url === undefined || (typeof url === 'string' && isWebAddress(url.trim()))) {
    if (typeof url === 'string') entry['URL'] = url.trim();
    return;
  }
  const text = String(url).trim();
  if (/^www\.\S+$/i.test(text) && isWebAddress(`http://${text}`)) entry['URL'] = `http://${text}`;
  else {
    delete entry['URL'];
    changes.push(`the address \`${text}\` cannot be linked and was left out`);
  }
}

/** The parts of a date as far as they exist. */
function soundDate(entry: NewEntry, field: string, changes: string[]): void {
  const date = entry[field];
  if (!isRecord(date) || !Array.isArray(date['date-parts'])) return;
  const parts = date['date-parts'].map((end: unknown) => (Array.isArray(end) ? realParts(end) : []));
  const known = parts.filter((end) => end.length > 0);
  if (JSON.stringify(known) === JSON.stringify(date['date-parts'])) return;
  if (known.length > 0) entry[field] = { ...date, 'date-parts': known };
  else delete entry[field];
  changes.push(`\`${field}\` has no such day: ${JSON.stringify(date['date-parts'])} was cut`);
}

function realParts(parts: readonly unknown[]): unknown[] {
  const numbers = parts.filter((part) => part !== null && part !== '').map(Number);
  for (let length = numbers.length; length > 0; length--) {
    const [year = Number.NaN, month, day] = numbers.slice(0, length);
    if (isRealDate(Math.abs(year), month, day)) return parts.slice(0, length);
  }
  return [];
}

/** Without the fields that the schema refuses. */
function withoutRefused(entry: NewEntry, changes: string[]): NewEntry {
  const result = cslEntry.safeParse({ id: 'key', ...entry });
  const refused = new Set((result.error?.issues ?? []).map(({ path }) => String(path[0])));
  for (const field of refused) {
    if (field === 'title' || field === 'id' || !(field in entry)) continue;
    if (field === 'type') {
      changes.push(`CSL has no type \`${String(entry['type'])}\`: read as a document`);
      entry['type'] = 'document';
    } else {
      changes.push(`\`${field}\` was left out: ${JSON.stringify(entry[field])} is not as CSL has it`);
      delete entry[field];
    }
  }
  return entry;
}
