import { isRecord } from '../../core/checks/subject.ts';
import { withoutMarkup } from '../../core/model/references/rich-text.ts';
import { plainLetters } from '../new/plain-letters.ts';
import type { NewEntry } from './read-entries.ts';

const insignificant = new Set(
  'a an the of on in to for and or by with from at as is are was how why what who when le la les un une der die das ein eine el los'.split(
    ' ',
  ),
);

/**
 * A key in the project's pattern, `smith2019clocks`: first author's family name, year, first
 * significant word of the title, in lower-case ASCII; with a letter behind it where it is taken.
 */
export function newKey(entry: NewEntry, taken: ReadonlySet<string>): string {
  const base = `${nameIn(entry)}${yearIn(entry)}${wordIn(entry)}` || 'source';
  if (!taken.has(base)) return base;
  for (let letter = 0; ; letter++) {
    const key = base + suffix(letter);
    if (!taken.has(key)) return key;
  }
}

/** The unmarked key is the first, so the letters begin at b: `byford2019hypocrisyb`. */
function suffix(index: number): string {
  const letter = String.fromCharCode(97 + ((index + 1) % 26));
  return index < 25 ? letter : suffix(Math.floor((index + 1) / 26) - 2) + letter;
}

/** The first author in plain letters; without one, the editor or what else can name the work. */
export function nameIn(entry: NewEntry): string {
  for (const field of ['author', 'editor']) {
    const names = entry[field];
    const first: unknown = Array.isArray(names) ? names[0] : undefined;
    if (!isRecord(first)) continue;
    const name = plainLetters(String(first['family'] ?? first['literal'] ?? first['given'] ?? ''), '');
    if (name !== '') return name;
  }
  return plainLetters(withoutMarkup(String(entry['container-title'] ?? entry['publisher'] ?? '')), '');
}

/** The year of issue; empty where it is not known. */
export function yearIn(entry: NewEntry): string {
  const issued = isRecord(entry['issued']) ? entry['issued'] : {};
  const parts: unknown = issued['date-parts'];
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : issued['raw'];
  return /\d{4}/.exec(String(first ?? ''))?.[0] ?? '';
}

function wordIn(entry: NewEntry): string {
  const words = plainLetters(withoutMarkup(String(entry['title'] ?? '')), ' ').split(' ');
  return words.find((word) => word.length > 1 && !insignificant.has(word)) ?? words.find(Boolean) ?? '';
}
