import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { type CslEntry, type CslName, nameFields, textFields } from '../schemas/citations.ts';

/** Addresses are taken to the letter: in them `&amp` may be the name of a value. */
const verbatim = new Set<string>(['URL', 'DOI']);

/** An entry as it reads: databases export `Sand &amp; stones` and `Gim&eacute;nez`. */
export function withoutCharacterReferences(entry: CslEntry): CslEntry {
  const read = { ...entry };
  for (const field of ['title', ...textFields] as const) {
    const value = entry[field];
    if (typeof value === 'string' && !verbatim.has(field)) read[field] = decode(value);
  }
  for (const field of nameFields) {
    const names = entry[field];
    if (names !== undefined) read[field] = names.map(decodeName);
  }
  return read;
}

function decodeName(name: CslName): CslName {
  const parts = Object.entries(name).map(([part, value]) => [
    part,
    typeof value === 'string' ? decode(value) : value,
  ]);
  return Object.fromEntries(parts);
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isLetter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isLetter ? String.fromCodePoint(code) : all;
  });
}
