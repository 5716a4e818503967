import { type Entry, type Options, parse } from '@retorquere/bibtex-parser';
import type { FoundBibliography, FoundEntry, Oddity } from '../bibliography.ts';
import { bibtexToCsl } from './bibtex-to-csl.ts';
import { textOf, withPlainPercents } from './plain-fields.ts';
import { closingBrace, repairEntry } from './repair-entry.ts';

/** Where an entry begins: its type, and its key up to the comma. */
const start = /@\s*(?<type>[a-z][\w-]*)\s*[{(]\s*(?<key>[^,"{}=\n]*?)\s*,/gi;

/**
 * A line that begins as entries do, whatever follows but nothing but a key, or a field (see below): what
 * is no `start` is odd, and must not be lost without a word.
 */
const opening = /(?<=^[ \t]*)@\s*(?<type>[^\s{}()@%,="]+)\s*\{(?!\s*[^\s,"{}()=]+\s*\}|[a-z][\w-]*\s*=)/gim;

/** An entry of nothing but a key. */
const bare = /(?<=^[ \t]*)@\s*(?<type>[a-z][\w-]*)\s*[{(]\s*(?<key>[^\s,"{}()=]+)\s*[})]/gim;

/** An entry that begins with a field, directly after its brace. */
const keyless = /@\s*(?!string\b)[a-z][\w-]*[{(](?=[a-z][\w-]*\s*=)/gi;

/** Commands that the parser does not know: a space, signs of TeX's fonts. */
const signs: ReadonlyMap<string, string> = new Map([
  ['\\', ' '],
  ['\\textquotesingle', "'"],
  ['\\textquotedbl', '"'],
  ['\\textasciigrave', '`'],
]);

/** What is in a `.bib` file and is no entry. */
const noEntry = /^(?:string|preamble|comment)$/i;

interface Place {
  key: string;
  type: string;
  start: number;
  end: number;
  /** Whether it does not begin as entries do. */
  isOdd: boolean;
}

/**
 * Reads BibTeX or BibLaTeX. One odd entry costs no other: it is read as far as it can be, and named.
 *
 * @param written the whole file; offsets count in it
 */
export function readBibtex(written: string): FoundBibliography {
  const text = withEmptyKeys(written);
  const places = placesOf(text);
  const unsupported = new Map<string, Set<string>>();
  const options: Options = {
    sentenceCase: false,
    caseProtection: false,
    english: false,
    applyCrossRef: true,
    // In a date `~` says “about”; elsewhere LaTeX takes it for a space.
    fieldMode: { date: 'verbatim', urldate: 'verbatim', origdate: 'verbatim', eventdate: 'verbatim' },
    unsupported: (_node, tex, { key }) => {
      const sign = signs.get(tex.trim());
      if (sign !== undefined) return sign;
      unsupported.set(key, (unsupported.get(key) ?? new Set()).add(tex));
      return tex.replace(/^\\\w+\s*/, '');
    },
  };
  const plain = withPlainPercents(withPlainKeys(text, places));
  const first = parse(plain, options);
  const broken = new Set(first.errors.flatMap(({ input }) => placeOf(input, plain, places) ?? []));
  const repaired = repair(plain, places, broken);
  const { entries, errors } = repaired === plain ? first : parse(repaired, options);

  const found: FoundBibliography = { entries: [], oddities: [] };
  const placeOfEntry = placeFinder(places, repaired);
  const shared = sharedFields(entries);
  const read = new Set<number>();
  for (const entry of entries) {
    const place = placeOfEntry(entry);
    if (place === undefined) continue;
    read.add(place.start);
    if (isShared(entry)) continue;
    const fields = { ...inherited(entry, shared), ...entry.fields };
    found.entries.push(
      foundEntry({ ...entry, fields, key: place.isOdd ? entry.key : place.key }, place, text),
    );
    const commands = unsupported.get(entry.key);
    if (commands !== undefined) found.oddities.push(unknownCommands(place, commands));
  }
  const lasting = new Set(errors.map(({ input }) => placeOf(input, repaired, places)));
  for (const { error, input } of first.errors) {
    const place = placeOf(input, plain, places);
    found.oddities.push(oddityOf(error, input, plain, place, { read, isRepaired: !lasting.has(place) }));
  }
  for (const { index, 0: whole, groups } of text.matchAll(bare)) {
    if (noEntry.test(groups?.['type'] ?? '')) continue;
    const range = { start: index, end: index + whole.length };
    found.oddities.push({ key: groups?.['key'] ?? '', range, message: 'it has no fields', lost: true });
  }
  for (const { index, 0: opening } of text.matchAll(keyless)) {
    const range = { start: index, end: index + opening.length };
    found.oddities.push({ key: '', range, message: `it has no key: write ${opening}key, …`, lost: true });
  }
  for (const place of places) {
    const isNamed = found.oddities.some(({ range }) => range.start === place.start);
    if (read.has(place.start) || isNamed) continue;
    // An entry in a comment is none: the parser passes over it without an error.
    const message = place.isOdd ? 'it does not begin with `@type{key,`' : 'it cannot be read';
    if (place.isOdd || first.errors.some(({ input }) => input))
      found.oddities.push({ ...named(place), message, lost: true });
  }
  return found;
}

/**
 * EndNote exports entries that have no key, not even its comma, which the parser passes over. A comma
 * takes the place of the white space after the brace, or of the brace before it, so that offsets stay.
 */
function withEmptyKeys(text: string): string {
  return text
    .replace(/(@\s*(?!string\b)[a-z][\w-]*\s*[{(])\s(?=\s*[a-z][\w-]*\s*=)/gi, '$1,')
    .replace(/(@\s*(?!string\b)[a-z][\w-]*)\s([{(])(?=[a-z][\w-]*\s*=)/gi, '$1$2,');
}

/** BibLaTeX's `@xdata` is no work: it holds fields that entries share. */
function isShared({ type }: Entry): boolean {
  return type.toLowerCase() === 'xdata';
}

function sharedFields(entries: readonly Entry[]): Map<string, Entry['fields']> {
  return new Map(entries.filter(isShared).map(({ key, fields }) => [key, fields]));
}

/** The fields that an entry takes from the `@xdata` it names, the first named first. */
function inherited({ fields }: Entry, shared: ReadonlyMap<string, Entry['fields']>): Entry['fields'] {
  const names = (textOf(fields, 'xdata') ?? '').split(',').map((name) => name.trim());
  return Object.assign({}, ...names.reverse().map((name) => shared.get(plainKey(name))));
}

/** Finds where each entry that was read is in the file: by its text, or where that is unknown by its key. */
function placeFinder(places: readonly Place[], text: string): (entry: Entry) => Place | undefined {
  const left = new Set(places);
  const byStart = new Map(places.map((place) => [place.start, place]));
  let from = 0;
  return ({ input, key }) => {
    const at = input === '' ? -1 : text.indexOf(input.trim(), from);
    const place = byStart.get(at) ?? [...left].find((candidate) => plainKey(candidate.key) === key);
    if (place === undefined) return undefined;
    left.delete(place);
    from = Math.max(from, place.start);
    return place;
  };
}

/** The entry that the parser says it stopped at. */
function placeOf(input: string | undefined, text: string, places: readonly Place[]): Place | undefined {
  if (input === undefined || input.trim() === '') return undefined;
  const begin = /@\s*[a-z][\w-]*\s*[{(]\s*[^\s,]*/i.exec(input)?.[0] ?? input.trim().slice(0, 40);
  const at = text.indexOf(begin);
  return places.find(({ start: from, end }) => from <= at && at < end);
}

/** The text in which entries that cannot be read as they are have been repaired. */
function repair(text: string, places: readonly Place[], broken: ReadonlySet<Place>): string {
  if (broken.size === 0) return text;
  const before = text.slice(0, places[0]?.start ?? 0);
  const parts = places.map((place) => {
    const source = text.slice(place.start, place.end);
    return broken.has(place) ? repairEntry(source) : source;
  });
  return before + parts.join('');
}

function placesOf(text: string): Place[] {
  const isEntry = ({ groups }: RegExpExecArray) => !noEntry.test(groups?.['type'] ?? '');
  const starts = [...text.matchAll(start)].filter(isEntry);
  const known = new Set(starts.map(({ index }) => index));
  const comments = [...text.matchAll(/@\s*comment\s*\{/gi)].map(({ index, 0: { length } }) => ({
    from: index,
    to: closingBrace(text, index + length),
  }));
  const odd = [...text.matchAll(opening)].filter(
    (match) =>
      isEntry(match) &&
      !known.has(match.index) &&
      !comments.some(({ from, to }) => from < match.index && match.index < to),
  );
  const all = [...starts, ...odd].sort((a, b) => a.index - b.index);
  return all.map(({ index, groups }, nth) => ({
    key: groups?.['key'] ?? '',
    type: groups?.['type'] ?? '',
    start: index,
    end: all[nth + 1]?.index ?? text.length,
    isOdd: !known.has(index),
  }));
}

/** The parser takes a parenthesis or space in a key for its end. */
function plainKey(key: string): string {
  return key.replace(/[\s()#%$'~\\]/g, '_');
}

/** The text with keys that the parser takes, each as long as it was, so that offsets stay. */
function withPlainKeys(text: string, places: readonly Place[]): string {
  let plain = text;
  for (const { key, start: from } of places) {
    if (plainKey(key) === key) continue;
    const at = text.indexOf(key, from);
    plain = plain.slice(0, at) + plainKey(key) + plain.slice(at + key.length);
  }
  return plain;
}

/** Fields of CSL that BibTeX writes under another name, the more specific one first. */
const written: Readonly<Record<string, readonly string[]>> = {
  issued: ['date', 'year'],
  accessed: ['urldate'],
  'container-title': ['journaltitle', 'journal', 'booktitle'],
  'collection-title': ['series'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['location', 'address'],
  page: ['pages'],
  issue: ['issue', 'number'],
  genre: ['type'],
  keyword: ['keywords'],
  language: ['langid', 'language'],
  'title-short': ['shorttitle'],
};

function foundEntry(entry: Entry, place: Place, text: string): FoundEntry {
  const source = text.slice(place.start, place.end);
  const first = { start: place.start, end: place.start + (source.split('\n')[0] ?? '').trimEnd().length };
  return {
    entry: bibtexToCsl(entry),
    range: { start: place.start, end: place.start + source.trimEnd().length },
    rangeOf: (field) => {
      if (field === 'id') {
        const at = text.indexOf(place.key, place.start);
        return { start: at, end: at + place.key.length };
      }
      for (const name of written[field] ?? [field.toLowerCase()]) {
        const at = source.search(new RegExp(`(?<=[,{\\s])${name.replace(/[^a-z-]/g, '.')}\\s*=`, 'i'));
        if (at !== -1) return { start: place.start + at, end: place.start + at + name.length };
      }
      return first;
    },
  };
}

function named({ key, start: from, type }: Place): Pick<Oddity, 'key' | 'range'> {
  return { key, range: { start: from, end: from + type.length + 1 } };
}

function unknownCommands(place: Place, commands: ReadonlySet<string>): Oddity {
  const message = `LaTeX commands that are not known here were left out: ${[...commands].join(', ')}`;
  return { ...named(place), message, lost: false };
}

/** What the parser says of an entry, in words; it was lost where neither it nor its repaired text was read. */
function oddityOf(
  error: string,
  input: string | undefined,
  text: string,
  place: Place | undefined,
  { read, isRepaired }: { read: ReadonlySet<number>; isRepaired: boolean },
): Oddity {
  const begin = Math.max(0, text.indexOf((input ?? '').trim().slice(0, 40)));
  const message = inWords(error, isRepaired);
  // An abbreviation without a definition is kept as its name: nothing of the entry is lost.
  const [, abbreviation] = /^Unresolved @string reference "(.*)"/.exec(error) ?? [];
  if (abbreviation !== undefined) {
    const at = Math.max(0, text.search(new RegExp(`=\\s*${abbreviation.replace(/[^\w-]/g, '.')}\\b`, 'i')));
    return { key: '', range: { start: at, end: at + 1 }, message, lost: false };
  }
  if (place === undefined) return { key: '', range: { start: begin, end: begin + 1 }, message, lost: true };
  return { ...named(place), message, lost: !read.has(place.start) };
}

function inWords(error: string, isRepaired: boolean): string {
  const [, undefinedString] = /^Unresolved @string reference "(.*)"/.exec(error) ?? [];
  if (undefinedString !== undefined)
    return `the abbreviation \`${undefinedString}\` is used and no @string defines it; it is kept as it is`;
  if (/Unclosed math/.test(error))
    return isRepaired
      ? 'a dollar sign without a second one was read as a sign for money'
      : 'a dollar sign opens a formula that never closes; write \\$ for a sign of money';
  const [, field] = /^(\S+) = value expected, equals sign missing/.exec(error) ?? [];
  if (field !== undefined) return `the name of the field \`${field} …\` has a space in it`;
  if (/expected "}"/.test(error)) return 'a brace is opened and never closed, so its last fields may be lost';
  return (error.split('\n')[0] ?? error).replace(/ at line \d+.*$/, '');
}
